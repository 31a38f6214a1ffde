/// The list of rules, by the folders they lie in.
public enum RuleCatalog {
  /// Rules about one subject.
  public struct Group: Sendable {
    /// The name of the folder below `Rules`.
    public let name: String
    /// Its rules by name.
    public let rules: [any Rule.Type]
  }

  /// The groups, from the pack as a whole to matters of style.
  public static let groups: [Group] = [
    Group(name: "Layout", rules: layout),
    Group(name: "Archives", rules: archives),
    Group(name: "Syntax", rules: syntax),
    Group(name: "Manifest", rules: manifest),
    Group(name: "Versions", rules: versions),
    Group(name: "Tags", rules: tags),
    Group(name: "Structure", rules: structure),
    Group(name: "Identity", rules: identity),
    Group(name: "Presentations", rules: presentations),
    Group(name: "Metrics", rules: metrics),
    Group(name: "Menus", rules: menus),
    Group(name: "Monitors", rules: monitors),
    Group(name: "Mappings", rules: mappings),
    Group(name: "Expressions", rules: expressions),
    Group(name: "Dashboards", rules: dashboards),
    Group(name: "References", rules: references),
    Group(name: "Queries", rules: queries),
    Group(name: "Images", rules: images),
    Group(name: "Pages", rules: pages),
    Group(name: "Hygiene", rules: hygiene),
    Group(name: "Style", rules: style),
    Group(name: "Silencing", rules: [UnusedAllow.self]),
    Group(name: "Elements", rules: elements),
    Group(name: "Functions", rules: functions),
    Group(name: "Provisioning", rules: provisioning),
    Group(name: "Synchronization", rules: synchronization),
    Group(name: "Templates", rules: templates),
  ]

  /// Every rule.
  public static let all: [any Rule.Type] = groups.flatMap(\.rules)

  /// The ids of all rules.
  public static var ids: [String] { all.map { $0.documentation.id } }

  /// The rule of an id, or nil if there is none.
  public static func rule(_ id: String) -> (any Rule.Type)? {
    all.first { $0.documentation.id == id }
  }

  private static let layout: [any Rule.Type] = [
    MissingItem.self, WrongKindOfItem.self, MisspelledItem.self,
    IgnoredClassicFile.self, NoSettings.self, StraySettingsFile.self, BrokenLink.self,
    FolderLink.self, FileLink.self, SpecialFile.self, OversizedFile.self, OversizedPack.self,
    ClashingPaths.self, UnportableName.self, MismatchedFolderName.self, EmptyReadme.self,
    MissingFolder.self, UnpackedFile.self,
  ]
  private static let archives: [any Rule.Type] = [
    UnreadableArchive.self, WrappedPack.self, UnsafeEntryName.self, DuplicateEntry.self,
    UnsupportedEntry.self, DamagedEntry.self, OversizedEntry.self, SpecialEntry.self,
    UnexpectedEntry.self, MisnamedArchive.self, UnusualFolderEntries.self,
    UnusualSpecification.self, DriftedArchive.self,
  ]
  private static let syntax: [any Rule.Type] = [
    InvalidYAML.self, DuplicateKey.self, InvalidEncoding.self, ByteOrderMark.self,
    HandlebarsInSettings.self, HandlebarsInComment.self, UnrenderedPlaceholder.self,
    MissingNodesList.self, MisshapenNode.self, EmptySettings.self, UnknownRootKey.self,
    ExportLeftover.self, AmbiguousBoolean.self, AmbiguousNumber.self, SeveralDocuments.self,
    YAMLAnchor.self, ExcessiveDocument.self, OddWhiteSpace.self,
  ]
  private static let manifest: [any Rule.Type] = [
    InvalidManifest.self, SeveralManifests.self, MissingManifestKey.self, MissingExpectedKey.self,
    MissingDetailedOverview.self, ManifestTypeMismatch.self, UnsupportedSchemaVersion.self,
    UnquotedSchemaVersion.self, InvalidPackName.self, InvalidVersion.self, UnquotedVersion.self,
    DevelopmentVersion.self, UnknownLifecycleState.self, MissingLifecyclePage.self,
    UntaggedResource.self, OddPageExtension.self, OddLogoExtension.self,
    ScriptedProvisioning.self, OddCompanion.self, UnknownManifestKey.self,
    ClassicManifestKey.self, InvalidReleaseStatus.self, MalformedClassicValue.self,
    DefaultPassword.self, DuplicateStep.self, EnvironmentInManifest.self, MalformedDependency.self,
    MismatchedFormat.self, MissingOverview.self, OddStepName.self, UndocumentedStepType.self,
    UnlinkedReleaseNotes.self, UnreleasedStatus.self, VersionFromBuild.self, UnquotableVersion.self,
    VisibleSecret.self,
    ComputedManifestKey.self, MalformedConfValue.self, RepeatedConfKey.self, SharedMultiConfig.self,
    SingleInstance.self, UndeclaredDependency.self, UnknownConfKey.self, UnusedDependency.self,
  ]
  private static let elements: [any Rule.Type] = [
    BrokenElementJSON.self, DuplicateStream.self, ForeignElementOutput.self,
    FragileElementJSON.self, IncompleteElement.self, NumericRelationName.self, OddElementValue.self,
    QuotedEndpoint.self, UnguardedJoin.self, UnknownStream.self, UnknownTemplateVariable.self,
    EmptyJoinItem.self, SampleLabel.self,
  ]
  private static let functions: [any Rule.Type] = [
    CaseSensitiveTypes.self, ExtraParameter.self, ExtractorWithoutID.self, LostMapping.self,
    UnreadParameter.self, ChangedElement.self, MisspelledSyncName.self, UnlistedExternalID.self,
    UnreadMappedKey.self,
  ]
  private static let provisioning: [any Rule.Type] = [
    BrokenScript.self, DangerousCall.self, DroppedImport.self, ForeignSuperclass.self,
    IgnoredScript.self, MismatchedParameters.self, MismatchedTopicInput.self, MisnamedClass.self,
    MisplacedScript.self, MissingConstructor.self, MissingInstall.self, MissingScript.self,
    MissingSnapshot.self, UncalledMethod.self, UnknownAnswer.self, UnknownContextCall.self,
    UnpassedVariable.self, UnusedArgument.self, UnusedImport.self, MissingArgument.self,
  ]
  private static let synchronization: [any Rule.Type] = [
    DroppedRelations.self, DroppingSynchronization.self, DuplicateAction.self, ForeignTopology.self,
    LifelessElements.self, MismatchedTopic.self, SharedTopology.self, UnmatchableAction.self,
    UnusualTopic.self,
  ]
  private static let templates: [any Rule.Type] = [
    DuplicateSnapshotKey.self, EmptySnapshot.self, ExcessiveTemplate.self, FailingHelper.self,
    HalfEscapedTag.self, IncludeCycle.self, InvalidSnapshot.self, InvalidTemplate.self,
    LookupByName.self, MissingInclude.self, NestedNodes.self, QuotedLookup.self,
    UnescapedElement.self, UnevenIncludes.self, UnquotedInclude.self, InlineYAMLInclude.self,
    EarlyBlock.self,
    OddSnapshotVersion.self, OddSnapshotTime.self,
  ]
  private static let versions: [any Rule.Type] = [
    UnraisedVersion.self, SmallVersionStep.self, RemovedIdentifier.self, SnapshotVersion.self,
    InitialVersion.self, MissingReleaseNote.self,
  ]
  private static let tags: [any Rule.Type] = [
    UnknownTag.self, MisusedTag.self, EmptyTagPath.self, ForeignPath.self, MissingFile.self,
    WrongCase.self, FolderAsFile.self, MisplacedResourceTag.self, MisplacedSettingsTag.self,
    OddIconFormat.self, UnreadableInclude.self, IconOnOtherKey.self,
    IncludeOnStructuralKey.self, UntaggedIcon.self,
  ]
  private static let structure: [any Rule.Type] = [
    UnknownNodeType.self, MissingNodeType.self, UnlistedNodeType.self, UnknownField.self,
    RejectedField.self,
    ObsoleteFieldName.self, MisplacedFieldName.self, MissingField.self, MissingExpectedField.self,
    UnexpectedValue.self, OddValue.self, UnknownChoice.self, DoubtfulChoice.self,
    ObsoleteSpelling.self, UnknownVariant.self, QuotedScalar.self, DuplicateMergeKey.self,
    SuperfluousID.self, EmptyName.self, MissingDescription.self, SharedName.self,
    MissingLayerOrder.self, PaddedName.self, RemovedFunction.self,
  ]
  private static let identity: [any Rule.Type] = [
    DuplicateIdentifier.self, InvalidIdentifier.self, IrregularIdentifier.self,
    ForeignIdentifier.self, UnprefixedIdentifier.self, MissingIdentifier.self,
    UnusualTypeSegment.self, MixedIdentifierStyle.self,
    DuplicateNodeID.self, MisplacedScope.self, PositiveNodeID.self,
    MismatchedTypeIdentifier.self, InvalidComponentURN.self,
  ]
  private static let presentations: [any Rule.Type] = [
    TraversalInBinding.self, UnknownSortColumn.self, UnsortableColumn.self, UntypedOverview.self,
    UndefinedColumn.self,
    UntitledColumn.self, TooManyFixedColumns.self, UnknownMenuGroup.self,
    MenuEntryWithoutIcon.self, EmptyLink.self, LinkWithoutTarget.self, ForeignPresentation.self,
    UnknownPresentation.self, ReferenceWithoutOverview.self, IncompleteRelatedResource.self,
    ProvisioningWithoutSource.self, UndefinedFilter.self, IncompleteFilter.self,
    ConflictingFilter.self, MalformedTagKey.self, InvalidMultiAttribute.self, EmptyRange.self,
    EqualOrder.self, UnusualSpecificity.self, EmptyPresentation.self,
    DuplicateHighlightField.self, UnknownHighlightField.self, UnreachableView.self,
  ]
  private static let metrics: [any Rule.Type] = [
    UndefinedMetric.self, UnplacedMetric.self, UnplacedBinding.self, SmallPriority.self,
    MetricWithoutQueries.self,
    EmptyMetricSection.self,
    MissingOrder.self, UnsortedThresholds.self, MalformedColor.self, UnknownUnit.self,
    UnitLabel.self, EmptyUnit.self, WrongMu.self, AmbiguousUnit.self,
    SeveralPrimaryQueries.self,
  ]
  private static let menus: [any Rule.Type] = [
    MenuGroupWithoutIcon.self, MalformedMenuIcon.self, ItemsInMenuGroup.self,
    UnusedMenuGroup.self, ClashingMenuGroups.self, ConflictingSpecificity.self,
  ]
  private static let monitors: [any Rule.Type] = [
    InvalidFunctionURN.self, UnknownMonitorFunction.self, BorrowedFunction.self,
    ShortInterval.self, MissingHint.self, LongInlineHint.self, OddURNTemplate.self,
    MissingTitle.self, UnfilledPlaceholder.self, InvalidHealthStream.self,
    UnusualHealthStream.self,
    MissingStatus.self,
  ]
  private static let mappings: [any Rule.Type] = [
    MappingWithoutEffect.self, SignalWithoutEffect.self, LevelWithoutSignal.self,
    UnreachableLevel.self, UnknownAction.self, MisplacedDelete.self, UnavailableData.self,
    UndeclaredVariable.self, UnusedMappingVariable.self, DuplicateVariable.self,
    VariableInVariable.self, VariableInInput.self, PlaceholderInMapping.self,
    InvalidTagPattern.self, EmptyGroupReference.self, GroupWithoutPattern.self,
    LoosePattern.self, MismatchedTagSource.self, OddExpiry.self, UnknownDependencyType.self,
    ImpossibleComparison.self, IdentifierWithoutURN.self, BooleanAsText.self,
    IgnoredVersion.self, StrippedAttribute.self, UnguardedAttribute.self,
    BooleanCondition.self, UnmatchedRelationEnd.self,
  ]
  private static let expressions: [any Rule.Type] = [
    InvalidExpression.self, UndeclaredName.self, UnknownMember.self, UnknownFunction.self,
    MismatchedOperands.self, MistypedExpression.self, ListAsText.self, UnquotedKey.self,
    FormerName.self, UndocumentedFunction.self, OddMapKey.self, EmptyExpression.self,
    ImpossibleCondition.self, FailingConversion.self, WrappedExpression.self,
    MalformedTemplate.self,
    ExpressionInLabels.self, UnknownPath.self, UnknownBuiltIn.self, ClassicPlaceholder.self,
  ]
  private static let dashboards: [any Rule.Type] = [
    UnknownPanel.self, UnplacedPanel.self, RepeatedPanel.self, OverlappingPanels.self,
    OverflowingPanel.self, MismatchedQueries.self, ReservedVariable.self,
    UndefinedVariable.self, UnusedDashboardVariable.self, MultiValueMatch.self,
    CyclicVariables.self, MalformedDuration.self, MalformedTimestamp.self,
    MalformedProjectSettings.self,
    PrivateDashboard.self, UntitledPanel.self, PlaceholderLabel.self,
  ]
  private static let references: [any Rule.Type] = [
    DanglingReference.self, ForeignReference.self, InvalidViewIdentifier.self,
    UnknownDashboard.self,
    MistypedReference.self, PrematureLookup.self, UndefinedLookup.self, UnresolvedNodeID.self,
  ]
  private static let queries: [any Rule.Type] = [
    InvalidPromQL.self, PrometheusOnly.self, MetricsQLOnly.self, MistypedQuery.self,
    UnusualVariableForm.self, MisspelledPlaceholder.self, SampledChart.self,
    InvalidMultiMatcher.self, LostURNLabel.self,
    LostTitleLabel.self,
    InvalidSTQL.self, UnknownSTQLName.self, MisspelledSTQLName.self, MixedAndOr.self,
    PartialWildcard.self, RareHealth.self, URNAsNumber.self, ObsoleteSTQLFunction.self,
    EscapeInSTQL.self, NeighborsOfEverything.self,
  ]
  private static let images: [any Rule.Type] = [
    InvalidSVG.self, MissingSVGNamespace.self, UnscalableSVG.self, ActiveSVG.self,
    DamagedImage.self, OddImageExtension.self, LargeImage.self, OddImageSize.self, OblongIcon.self,
    IdenticalIcons.self,
    InvalidIcon.self, MissingIcon.self,
  ]
  private static let pages: [any Rule.Type] = [
    UnreadablePage.self, BlankPage.self, BrokenPageLink.self, LinkToNothing.self,
    MisspelledRoute.self, ScriptLink.self, PlainHTTPLink.self, MistakenMarkdown.self,
    VanishingTag.self, MalformedWidget.self, ForeignMarkup.self,
    HandlebarsInPage.self, TemplateBoilerplate.self, ExtraSplit.self, BlankHint.self,
    InvalidHint.self, UnknownHintHelper.self, MisusedHintHelper.self, UnknownHintName.self,
    UndocumentedHintName.self, AbsentHintLabel.self, UnsuffixedHint.self,
    UnknownPagePlaceholder.self, HelperInPage.self,
  ]
  private static let hygiene: [any Rule.Type] = [
    UnusedIcon.self, UnusedInclude.self, UnusedResource.self, JunkFile.self, NestedArchive.self,
    EmptyFolder.self, LargeFile.self, IdenticalIncludes.self, StaleReadme.self,
    PossibleSecret.self,
    UnusedProvisioningFile.self,
  ]
  private static let style: [any Rule.Type] = [
    TrailingBlank.self, MissingFinalNewline.self, UnquotedResourcePath.self, TypeNotFirst.self,
    LongSettingsFile.self, MixedIDStyle.self, PlainMultilineQuery.self, CarriageReturn.self,
  ]
}
