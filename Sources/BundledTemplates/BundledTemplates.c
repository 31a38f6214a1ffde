// Made by scripts/embed-templates from the files in Templates/.
#include "BundledTemplates.h"

static const unsigned char file0[] = {
#embed "../../Templates/auto-sync/README.md"
};
static const unsigned char file1[] = {
#embed "../../Templates/auto-sync/provisioning/AutoSyncProvision.groovy"
};
static const unsigned char file2[] = {
#embed "../../Templates/auto-sync/provisioning/scripts/component-id-extractor.groovy"
};
static const unsigned char file3[] = {
#embed "../../Templates/auto-sync/provisioning/scripts/relation-id-extractor.groovy"
};
static const unsigned char file4[] = {
#embed "../../Templates/auto-sync/provisioning/templates/component-template.json.handlebars"
};
static const unsigned char file5[] = {
#embed "../../Templates/auto-sync/provisioning/templates/instance.stj"
};
static const unsigned char file6[] = {
#embed "../../Templates/auto-sync/provisioning/templates/relation-template.json.handlebars"
};
static const unsigned char file7[] = {
#embed "../../Templates/auto-sync/provisioning/templates/shared.stj"
};
static const unsigned char file8[] = {
#embed "../../Templates/auto-sync/resources/RELEASE.md"
};
static const unsigned char file9[] = {
#embed "../../Templates/auto-sync/resources/configuration.md"
};
static const unsigned char file10[] = {
#embed "../../Templates/auto-sync/resources/deprovisioning.md"
};
static const unsigned char file11[] = {
#embed "../../Templates/auto-sync/resources/detailed-overview.md"
};
static const unsigned char file12[] = {
#embed "../../Templates/auto-sync/resources/error.md"
};
static const unsigned char file13[] = {
#embed "../../Templates/auto-sync/resources/installed.md"
};
static const unsigned char file14[] = {
#embed "../../Templates/auto-sync/resources/logo.svg"
};
static const unsigned char file15[] = {
#embed "../../Templates/auto-sync/resources/overview.md"
};
static const unsigned char file16[] = {
#embed "../../Templates/auto-sync/resources/provisioning.md"
};
static const unsigned char file17[] = {
#embed "../../Templates/auto-sync/resources/waiting-for-data.md"
};
static const unsigned char file18[] = {
#embed "../../Templates/auto-sync/stackpack.conf"
};
static const unsigned char file19[] = {
#embed "../../Templates/custom-sync/README.md"
};
static const unsigned char file20[] = {
#embed "../../Templates/custom-sync/provisioning/CustomSyncProvision.groovy"
};
static const unsigned char file21[] = {
#embed "../../Templates/custom-sync/provisioning/icons/server.svg"
};
static const unsigned char file22[] = {
#embed "../../Templates/custom-sync/provisioning/icons/service.svg"
};
static const unsigned char file23[] = {
#embed "../../Templates/custom-sync/provisioning/scripts/component-id-extractor.groovy"
};
static const unsigned char file24[] = {
#embed "../../Templates/custom-sync/provisioning/scripts/high-value.groovy"
};
static const unsigned char file25[] = {
#embed "../../Templates/custom-sync/provisioning/scripts/relation-id-extractor.groovy"
};
static const unsigned char file26[] = {
#embed "../../Templates/custom-sync/provisioning/templates/component-template.json.handlebars"
};
static const unsigned char file27[] = {
#embed "../../Templates/custom-sync/provisioning/templates/instance.stj"
};
static const unsigned char file28[] = {
#embed "../../Templates/custom-sync/provisioning/templates/relation-template.json.handlebars"
};
static const unsigned char file29[] = {
#embed "../../Templates/custom-sync/provisioning/templates/shared.stj"
};
static const unsigned char file30[] = {
#embed "../../Templates/custom-sync/resources/RELEASE.md"
};
static const unsigned char file31[] = {
#embed "../../Templates/custom-sync/resources/configuration.md"
};
static const unsigned char file32[] = {
#embed "../../Templates/custom-sync/resources/deprovisioning.md"
};
static const unsigned char file33[] = {
#embed "../../Templates/custom-sync/resources/detailed-overview.md"
};
static const unsigned char file34[] = {
#embed "../../Templates/custom-sync/resources/error.md"
};
static const unsigned char file35[] = {
#embed "../../Templates/custom-sync/resources/installed.md"
};
static const unsigned char file36[] = {
#embed "../../Templates/custom-sync/resources/logo.svg"
};
static const unsigned char file37[] = {
#embed "../../Templates/custom-sync/resources/overview.md"
};
static const unsigned char file38[] = {
#embed "../../Templates/custom-sync/resources/provisioning.md"
};
static const unsigned char file39[] = {
#embed "../../Templates/custom-sync/resources/waiting-for-data.md"
};
static const unsigned char file40[] = {
#embed "../../Templates/custom-sync/stackpack.conf"
};
static const unsigned char file41[] = {
#embed "../../Templates/generic/README.md"
};
static const unsigned char file42[] = {
#embed "../../Templates/generic/icons/menu.svg"
};
static const unsigned char file43[] = {
#embed "../../Templates/generic/icons/service.svg"
};
static const unsigned char file44[] = {
#embed "../../Templates/generic/includes/remediation-hints/error-ratio.md.hbs"
};
static const unsigned char file45[] = {
#embed "../../Templates/generic/resources/RELEASE.md"
};
static const unsigned char file46[] = {
#embed "../../Templates/generic/resources/deprovisioning.md"
};
static const unsigned char file47[] = {
#embed "../../Templates/generic/resources/detailed-overview.md"
};
static const unsigned char file48[] = {
#embed "../../Templates/generic/resources/error.md"
};
static const unsigned char file49[] = {
#embed "../../Templates/generic/resources/installed.md"
};
static const unsigned char file50[] = {
#embed "../../Templates/generic/resources/logo.svg"
};
static const unsigned char file51[] = {
#embed "../../Templates/generic/resources/not-installed.md"
};
static const unsigned char file52[] = {
#embed "../../Templates/generic/resources/overview.md"
};
static const unsigned char file53[] = {
#embed "../../Templates/generic/resources/provisioning.md"
};
static const unsigned char file54[] = {
#embed "../../Templates/generic/resources/waiting-for-data.md"
};
static const unsigned char file55[] = {
#embed "../../Templates/generic/settings/component-mappings/service.sty"
};
static const unsigned char file56[] = {
#embed "../../Templates/generic/settings/main-menu.sty"
};
static const unsigned char file57[] = {
#embed "../../Templates/generic/settings/monitors/error-ratio.sty"
};
static const unsigned char file58[] = {
#embed "../../Templates/generic/settings/presentations/service.sty"
};
static const unsigned char file59[] = {
#embed "../../Templates/generic/settings/relation-mappings/calls.sty"
};
static const unsigned char file60[] = {
#embed "../../Templates/generic/stackpack.yaml"
};
static const unsigned char file61[] = {
#embed "../../Templates/minimal/README.md"
};
static const unsigned char file62[] = {
#embed "../../Templates/minimal/icons/component.svg"
};
static const unsigned char file63[] = {
#embed "../../Templates/minimal/resources/logo.svg"
};
static const unsigned char file64[] = {
#embed "../../Templates/minimal/resources/overview.md"
};
static const unsigned char file65[] = {
#embed "../../Templates/minimal/resources/status.md"
};
static const unsigned char file66[] = {
#embed "../../Templates/minimal/settings/main-menu.sty"
};
static const unsigned char file67[] = {
#embed "../../Templates/minimal/settings/presentation.sty"
};
static const unsigned char file68[] = {
#embed "../../Templates/minimal/stackpack.yaml"
};

static const BundledFile files[] = {
    {"auto-sync/README.md", file0, sizeof file0},
    {"auto-sync/provisioning/AutoSyncProvision.groovy", file1, sizeof file1},
    {"auto-sync/provisioning/scripts/component-id-extractor.groovy", file2, sizeof file2},
    {"auto-sync/provisioning/scripts/relation-id-extractor.groovy", file3, sizeof file3},
    {"auto-sync/provisioning/templates/component-template.json.handlebars", file4, sizeof file4},
    {"auto-sync/provisioning/templates/instance.stj", file5, sizeof file5},
    {"auto-sync/provisioning/templates/relation-template.json.handlebars", file6, sizeof file6},
    {"auto-sync/provisioning/templates/shared.stj", file7, sizeof file7},
    {"auto-sync/resources/RELEASE.md", file8, sizeof file8},
    {"auto-sync/resources/configuration.md", file9, sizeof file9},
    {"auto-sync/resources/deprovisioning.md", file10, sizeof file10},
    {"auto-sync/resources/detailed-overview.md", file11, sizeof file11},
    {"auto-sync/resources/error.md", file12, sizeof file12},
    {"auto-sync/resources/installed.md", file13, sizeof file13},
    {"auto-sync/resources/logo.svg", file14, sizeof file14},
    {"auto-sync/resources/overview.md", file15, sizeof file15},
    {"auto-sync/resources/provisioning.md", file16, sizeof file16},
    {"auto-sync/resources/waiting-for-data.md", file17, sizeof file17},
    {"auto-sync/stackpack.conf", file18, sizeof file18},
    {"custom-sync/README.md", file19, sizeof file19},
    {"custom-sync/provisioning/CustomSyncProvision.groovy", file20, sizeof file20},
    {"custom-sync/provisioning/icons/server.svg", file21, sizeof file21},
    {"custom-sync/provisioning/icons/service.svg", file22, sizeof file22},
    {"custom-sync/provisioning/scripts/component-id-extractor.groovy", file23, sizeof file23},
    {"custom-sync/provisioning/scripts/high-value.groovy", file24, sizeof file24},
    {"custom-sync/provisioning/scripts/relation-id-extractor.groovy", file25, sizeof file25},
    {"custom-sync/provisioning/templates/component-template.json.handlebars", file26, sizeof file26},
    {"custom-sync/provisioning/templates/instance.stj", file27, sizeof file27},
    {"custom-sync/provisioning/templates/relation-template.json.handlebars", file28, sizeof file28},
    {"custom-sync/provisioning/templates/shared.stj", file29, sizeof file29},
    {"custom-sync/resources/RELEASE.md", file30, sizeof file30},
    {"custom-sync/resources/configuration.md", file31, sizeof file31},
    {"custom-sync/resources/deprovisioning.md", file32, sizeof file32},
    {"custom-sync/resources/detailed-overview.md", file33, sizeof file33},
    {"custom-sync/resources/error.md", file34, sizeof file34},
    {"custom-sync/resources/installed.md", file35, sizeof file35},
    {"custom-sync/resources/logo.svg", file36, sizeof file36},
    {"custom-sync/resources/overview.md", file37, sizeof file37},
    {"custom-sync/resources/provisioning.md", file38, sizeof file38},
    {"custom-sync/resources/waiting-for-data.md", file39, sizeof file39},
    {"custom-sync/stackpack.conf", file40, sizeof file40},
    {"generic/README.md", file41, sizeof file41},
    {"generic/icons/menu.svg", file42, sizeof file42},
    {"generic/icons/service.svg", file43, sizeof file43},
    {"generic/includes/remediation-hints/error-ratio.md.hbs", file44, sizeof file44},
    {"generic/resources/RELEASE.md", file45, sizeof file45},
    {"generic/resources/deprovisioning.md", file46, sizeof file46},
    {"generic/resources/detailed-overview.md", file47, sizeof file47},
    {"generic/resources/error.md", file48, sizeof file48},
    {"generic/resources/installed.md", file49, sizeof file49},
    {"generic/resources/logo.svg", file50, sizeof file50},
    {"generic/resources/not-installed.md", file51, sizeof file51},
    {"generic/resources/overview.md", file52, sizeof file52},
    {"generic/resources/provisioning.md", file53, sizeof file53},
    {"generic/resources/waiting-for-data.md", file54, sizeof file54},
    {"generic/settings/component-mappings/service.sty", file55, sizeof file55},
    {"generic/settings/main-menu.sty", file56, sizeof file56},
    {"generic/settings/monitors/error-ratio.sty", file57, sizeof file57},
    {"generic/settings/presentations/service.sty", file58, sizeof file58},
    {"generic/settings/relation-mappings/calls.sty", file59, sizeof file59},
    {"generic/stackpack.yaml", file60, sizeof file60},
    {"minimal/README.md", file61, sizeof file61},
    {"minimal/icons/component.svg", file62, sizeof file62},
    {"minimal/resources/logo.svg", file63, sizeof file63},
    {"minimal/resources/overview.md", file64, sizeof file64},
    {"minimal/resources/status.md", file65, sizeof file65},
    {"minimal/settings/main-menu.sty", file66, sizeof file66},
    {"minimal/settings/presentation.sty", file67, sizeof file67},
    {"minimal/stackpack.yaml", file68, sizeof file68},
};

const BundledFile *bundled_files(unsigned long *count) {
  *count = sizeof files / sizeof files[0];
  return files;
}
