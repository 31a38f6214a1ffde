import Foundation
import StackPackModel
import Testing

@testable import Packaging

/// Other programs must find in our archives what we put there.
@Suite struct OtherReadersTests {
  private static let hasUnzip = ProgramRun.exists("unzip", "-v")
  private static let hasPython = ProgramRun.exists("python3", "--version")
  private static let hasJava = ProgramRun.exists("java", "--version")
  private static let hasBsdtar = ProgramRun.exists("bsdtar", "--version")

  /// Our archive, and the lines `checksum size name` that a reader should print.
  private func example(in folder: TemporaryFolder) throws -> (path: String, lines: [String]) {
    let path = folder.path(of: "example.sts")
    try ZipArchive.write(troublesome, to: path, replacing: true)
    let lines = troublesome.map { entry in
      switch entry.kind {
      case .directory: "0 0 \(entry.path.string)/"
      case .file(let bytes): "\(crc32(bytes)) \(bytes.count) \(entry.path.string)"
      }
    }
    return (path, lines)
  }

  private func lines(_ run: ProgramRun) -> [[UInt8]] {
    run.output.split(separator: "\n").map { Array($0.utf8) }
  }

  @Test(.enabled(if: hasUnzip)) func `unzip finds no fault`() throws {
    let folder = try TemporaryFolder()
    let run = try ProgramRun("unzip", "-t", try example(in: folder).path)
    #expect(run.status == 0)
    #expect(run.output.contains("No errors detected"))
    #expect(!run.output.lowercased().contains("warning"))
  }

  @Test(.enabled(if: hasBsdtar)) func `bsdtar finds no fault`() throws {
    let folder = try TemporaryFolder()
    #expect(try ProgramRun("bsdtar", "-xOf", try example(in: folder).path).status == 0)
  }

  @Test(.enabled(if: hasPython)) func `Python reads the same names and bytes`() throws {
    let folder = try TemporaryFolder()
    let (path, expected) = try example(in: folder)
    let program = """
      import sys, zipfile, zlib
      sys.stdout.reconfigure(encoding="utf-8")
      archive = zipfile.ZipFile(sys.argv[1])
      assert archive.testzip() is None
      for info in archive.infolist():
          data = archive.read(info)
          print(zlib.crc32(data), len(data), info.filename)
          assert info.date_time == (1980, 1, 1, 0, 0, 0)
      """
    let run = try ProgramRun("python3", "-c", program, path)
    #expect(run.status == 0)
    #expect(lines(run) == expected.map { Array($0.utf8) })
  }

  @Test(.enabled(if: hasJava)) func `both readers of Java read the same names and bytes`() throws {
    let folder = try TemporaryFolder()
    let (path, expected) = try example(in: folder)
    let program = folder.path(of: "Read.java")
    try put(
      Array(
        """
        import java.io.*;
        import java.util.zip.*;

        class Read {
          static PrintStream out;

          static void print(String name, InputStream in) throws IOException {
            byte[] data = in.readAllBytes();
            CRC32 crc = new CRC32();
            crc.update(data);
            out.println(crc.getValue() + " " + data.length + " " + name);
          }

          public static void main(String[] arguments) throws IOException {
            out = new PrintStream(System.out, true, "UTF-8");
            try (ZipFile file = new ZipFile(arguments[0])) {
              for (var entry : java.util.Collections.list(file.entries()))
                print(entry.getName(), file.getInputStream(entry));
            }
            try (var stream = new ZipInputStream(new FileInputStream(arguments[0]))) {
              for (ZipEntry entry; (entry = stream.getNextEntry()) != null; )
                print(entry.getName(), stream);
            }
          }
        }
        """.utf8
      ),
      at: program
    )
    let run = try ProgramRun("java", "-Xshare:auto", program, path)
    #expect(run.status == 0, "\(run.output)")
    #expect(lines(run) == (expected + expected).map { Array($0.utf8) })
  }
}
