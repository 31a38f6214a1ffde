#ifndef BUNDLED_TEMPLATES_H
#define BUNDLED_TEMPLATES_H

/// One file of the folder `Templates`, carried inside the binary.
typedef struct {
  /// Its path below `Templates`: `generic/README.md`.
  const char *path;
  const unsigned char *bytes;
  unsigned long size;
} BundledFile;

/// All of them, sorted by path.
const BundledFile *bundled_files(unsigned long *count);

#endif
