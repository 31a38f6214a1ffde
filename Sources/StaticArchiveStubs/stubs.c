/* Keeps the writers of other formats out of the static binary.

   libarchive's ZIP writer shares an object file with archive_write_set_format, which names the
   writers of all formats. One of them, xar, needs libxml2, and that needs ICU: 30 MB for nothing.
   The linker takes these functions instead and never opens the others. Nobody calls them; were
   they called, they would fail as libarchive's own do.

   Measured with libarchive 3.6.2 of Debian 12: a link that drops unused sections, as SwiftPM's
   release builds do, gets by without the stubs; with --disable-dead-strip it fails without xar.
   The list is what `nm archive_write_set_format.o` wants, but for zip. */

#ifdef STACKPACK_STATIC
#include <archive.h>

#define WITHOUT(format) \
  int archive_write_set_format_##format(struct archive *archive) { \
    (void)archive; \
    return ARCHIVE_FATAL; \
  }

WITHOUT(7zip)
WITHOUT(cpio)
WITHOUT(cpio_bin)
WITHOUT(cpio_newc)
WITHOUT(cpio_odc)
WITHOUT(cpio_pwb)
WITHOUT(gnutar)
WITHOUT(iso9660)
WITHOUT(mtree)
WITHOUT(pax)
WITHOUT(pax_restricted)
WITHOUT(raw)
WITHOUT(shar)
WITHOUT(shar_dump)
WITHOUT(ustar)
WITHOUT(warc)
WITHOUT(xar)
#endif
