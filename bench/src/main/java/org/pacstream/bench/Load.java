package org.pacstream.bench;

import java.util.function.Function;
import org.pacstream.schemas.EnrichedArticle;

/** A kind of update that is measured, and the kind of articles it comes upon. */
enum Load {
  SPREAD(Writer.SPREAD, Coverage::next),
  LATE(Writer.SPREAD, Coverage::late),
  CORRECTIONS(Writer.SPREAD, Coverage::correction),
  COPIES(Writer.COPIES, Coverage::next),
  UNNAMED(Writer.UNNAMED, Coverage::next);

  final Writer writer;
  final Function<Coverage, EnrichedArticle> update;

  Load(Writer writer, Function<Coverage, EnrichedArticle> update) {
    this.writer = writer;
    this.update = update;
  }

  /** Begins the coverage of a committee. */
  interface Writer {
    Writer SPREAD = SpreadCoverage::new;
    Writer COPIES = CopiesCoverage::new;
    Writer UNNAMED = SpreadCoverage::withUnnamedDonors;

    Coverage begin(String committee, int reports, long seed);
  }
}
