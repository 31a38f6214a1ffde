public import Diagnostics

/// Reads a script of Groovy without running it: strings, brackets, and an outline.
///
/// Told are problems that every reader of Groovy has: strings, comments and brackets that are not
/// closed, escapes and characters there are none of, signs side by side that cannot be. A script
/// without problems may still break the grammar. At most 100 problems are told.
/// Source: the Groovy 4 language specification and grammar.
public func parse(_ text: MappedText) -> Parsed<Script> {
  var lexer = Lexer(text)
  lexer.run()
  if lexer.problems.isEmpty { lexer.checkOrder() }
  guard lexer.problems.isEmpty else {
    return Parsed(Script(source: text, strings: lexer.strings), problems: lexer.problems)
  }
  var outline = Outline(lexer)
  outline.run()
  return Parsed(outline.script)
}

/// Reads a file of Groovy.
public func parse(_ file: SourceFile) -> Parsed<Script> { parse(MappedText(file)) }
