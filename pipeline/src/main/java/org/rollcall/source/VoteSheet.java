package org.rollcall.source;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A sheet that holds one vote.
 *
 * @param header the line with Country and Vote
 * @param head what the lines above it say
 */
record VoteSheet(Sheet sheet, Header header, VoteHead head) {

  static Optional<VoteSheet> of(Sheet sheet, SourceSettings settings) {
    return Header.find(sheet, settings, VoteSheet::fits)
        .map(header -> new VoteSheet(sheet, header, VoteHead.above(header, sheet)));
  }

  /** Country and Vote, once each, and no column that tells one decision from another. */
  private static boolean fits(Header header) {
    long voteColumns =
        IntStream.range(0, header.width())
            .filter(column -> HeaderWords.is(header.row().text(column), Field.VOTE))
            .count();
    return header.hasVotes() && voteColumns == 1 && !LongTableReader.fits(header);
  }

  /** Whether the head, or the sheet's name, says which decision it is. */
  boolean saysWhich() {
    return head.decision().identified();
  }

  void read(RawSink sink) {
    head.oddities().forEach(sink::notice);
    String ref = head.ref().isEmpty() ? header.row().ref(0) : head.ref();
    if (saysWhich()) {
      new VoteSheetLines(this, sink).read(sink.decision(head.decision().at(ref)));
    } else {
      sink.notice(LayoutNotices.unidentifiedDecision(ref, LayoutNotices.texts(header.row())));
    }
  }
}
