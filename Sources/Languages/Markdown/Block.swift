extension BlockReader {
  /// A block that the marks before its lines belong to.
  enum Container {
    case quote
    /// An item of a list whose text is indented that far; it is empty as long as it has no text.
    case item(indent: Int, isEmpty: Bool)
  }

  /// The block that lines are being added to.
  enum Leaf {
    case none
    case paragraph(Content)
    case fence(byte: UInt8, length: Int, range: Range<Int>)
    case indentedCode
    case html(Content, HTMLBlock)
    /// The rows of a table, which are read one by one.
    case table(columns: Int)
  }

  /// Text that can hold links.
  struct Block {
    enum Kind {
      case paragraph
      case heading(level: Int)
      case html(HTMLBlock)
    }

    var kind: Kind
    var content: Content
  }
}
