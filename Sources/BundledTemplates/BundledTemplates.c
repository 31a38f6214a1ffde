// Made by scripts/embed-templates from the files in Templates/.
#include "BundledTemplates.h"

static const unsigned char file0[] = {
#embed "../../Templates/generic/README.md"
};
static const unsigned char file1[] = {
#embed "../../Templates/generic/icons/menu.svg"
};
static const unsigned char file2[] = {
#embed "../../Templates/generic/icons/service.svg"
};
static const unsigned char file3[] = {
#embed "../../Templates/generic/includes/remediation-hints/error-ratio.md.hbs"
};
static const unsigned char file4[] = {
#embed "../../Templates/generic/resources/RELEASE.md"
};
static const unsigned char file5[] = {
#embed "../../Templates/generic/resources/deprovisioning.md"
};
static const unsigned char file6[] = {
#embed "../../Templates/generic/resources/detailed-overview.md"
};
static const unsigned char file7[] = {
#embed "../../Templates/generic/resources/error.md"
};
static const unsigned char file8[] = {
#embed "../../Templates/generic/resources/installed.md"
};
static const unsigned char file9[] = {
#embed "../../Templates/generic/resources/logo.svg"
};
static const unsigned char file10[] = {
#embed "../../Templates/generic/resources/not-installed.md"
};
static const unsigned char file11[] = {
#embed "../../Templates/generic/resources/overview.md"
};
static const unsigned char file12[] = {
#embed "../../Templates/generic/resources/provisioning.md"
};
static const unsigned char file13[] = {
#embed "../../Templates/generic/resources/waiting-for-data.md"
};
static const unsigned char file14[] = {
#embed "../../Templates/generic/settings/component-mappings/service.sty"
};
static const unsigned char file15[] = {
#embed "../../Templates/generic/settings/main-menu.sty"
};
static const unsigned char file16[] = {
#embed "../../Templates/generic/settings/monitors/error-ratio.sty"
};
static const unsigned char file17[] = {
#embed "../../Templates/generic/settings/presentations/service.sty"
};
static const unsigned char file18[] = {
#embed "../../Templates/generic/settings/relation-mappings/calls.sty"
};
static const unsigned char file19[] = {
#embed "../../Templates/generic/stackpack.yaml"
};
static const unsigned char file20[] = {
#embed "../../Templates/minimal/README.md"
};
static const unsigned char file21[] = {
#embed "../../Templates/minimal/icons/component.svg"
};
static const unsigned char file22[] = {
#embed "../../Templates/minimal/resources/logo.svg"
};
static const unsigned char file23[] = {
#embed "../../Templates/minimal/resources/overview.md"
};
static const unsigned char file24[] = {
#embed "../../Templates/minimal/resources/status.md"
};
static const unsigned char file25[] = {
#embed "../../Templates/minimal/settings/main-menu.sty"
};
static const unsigned char file26[] = {
#embed "../../Templates/minimal/settings/presentation.sty"
};
static const unsigned char file27[] = {
#embed "../../Templates/minimal/stackpack.yaml"
};

static const BundledFile files[] = {
    {"generic/README.md", file0, sizeof file0},
    {"generic/icons/menu.svg", file1, sizeof file1},
    {"generic/icons/service.svg", file2, sizeof file2},
    {"generic/includes/remediation-hints/error-ratio.md.hbs", file3, sizeof file3},
    {"generic/resources/RELEASE.md", file4, sizeof file4},
    {"generic/resources/deprovisioning.md", file5, sizeof file5},
    {"generic/resources/detailed-overview.md", file6, sizeof file6},
    {"generic/resources/error.md", file7, sizeof file7},
    {"generic/resources/installed.md", file8, sizeof file8},
    {"generic/resources/logo.svg", file9, sizeof file9},
    {"generic/resources/not-installed.md", file10, sizeof file10},
    {"generic/resources/overview.md", file11, sizeof file11},
    {"generic/resources/provisioning.md", file12, sizeof file12},
    {"generic/resources/waiting-for-data.md", file13, sizeof file13},
    {"generic/settings/component-mappings/service.sty", file14, sizeof file14},
    {"generic/settings/main-menu.sty", file15, sizeof file15},
    {"generic/settings/monitors/error-ratio.sty", file16, sizeof file16},
    {"generic/settings/presentations/service.sty", file17, sizeof file17},
    {"generic/settings/relation-mappings/calls.sty", file18, sizeof file18},
    {"generic/stackpack.yaml", file19, sizeof file19},
    {"minimal/README.md", file20, sizeof file20},
    {"minimal/icons/component.svg", file21, sizeof file21},
    {"minimal/resources/logo.svg", file22, sizeof file22},
    {"minimal/resources/overview.md", file23, sizeof file23},
    {"minimal/resources/status.md", file24, sizeof file24},
    {"minimal/settings/main-menu.sty", file25, sizeof file25},
    {"minimal/settings/presentation.sty", file26, sizeof file26},
    {"minimal/stackpack.yaml", file27, sizeof file27},
};

const BundledFile *bundled_files(unsigned long *count) {
  *count = sizeof files / sizeof files[0];
  return files;
}
