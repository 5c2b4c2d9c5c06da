package org.rollcall.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollcall.source.ListHeading.Position;

/** Reads all votes of one record and gives them to the sink. */
final class RecordVotes {

  /** How far behind the lists the sentence may stand that says how the vote ended. */
  private static final int RESULT_WITHIN = 1_200;

  /** Records print names; so short a text is the rest of one, and may be another State's code. */
  private static final int LONGEST_CODE = 3;

  private static final Pattern COMMITTEE_DRAFT = Pattern.compile("A/C\\.[1-6]/(\\d{2,3})/L\\.");

  private final RecordHead head;
  private final RecordText record;
  private final String text;
  private final RawSink sink;
  private final Set<VoteResult> used = new HashSet<>();
  private final Set<List<@Nullable String>> named = new HashSet<>();

  RecordVotes(List<ProseLine> lines, RawSink sink) {
    this.head = RecordHead.of(lines);
    this.record = RecordText.of(lines, head.symbol());
    this.text = record.text();
    this.sink = sink;
  }

  void read() {
    List<VoteLists> all = VoteLists.all(text);
    NavigableSet<Integer> ends = new TreeSet<>();
    all.forEach(lists -> ends.add(lists.end()));
    List<VoteResult> results = VoteResult.all(text, ends);
    for (VoteLists lists : all) {
      if (!lists.complete(text)) {
        String alone = text.substring(lists.start(), Math.min(text.length(), lists.end() + 80));
        sink.notice(RecordNotices.unclearList(record.ref(lists.start()), Text.brief(alone, 200)));
      }
    }
    List<VoteLists> votes = all.stream().filter(lists -> lists.complete(text)).toList();
    int before = 0;
    for (int i = 0; i < votes.size(); i++) {
      int after = i + 1 < votes.size() ? votes.get(i + 1).start() : text.length();
      before = read(votes.get(i), results, before, after);
    }
    List<String> left = new ArrayList<>();
    Set<String> told = new HashSet<>();
    used.forEach(result -> told.add(result.yes() + " " + result.no()));
    for (VoteResult result : results) {
      if (!told.contains(result.yes() + " " + result.no())
          && !told.contains(result.no() + " " + result.yes())) {
        left.add(Text.brief(text.substring(result.start(), result.end()), 160));
      }
    }
    if (!left.isEmpty()) {
      sink.notice(RecordNotices.talliesWithoutLists(record.ref(0), left));
    }
  }

  /** Reads one vote; gives where what belongs to it ends. */
  private int read(VoteLists lists, List<VoteResult> results, int before, int after) {
    Map<Position, List<NameList.Name>> names = names(lists);
    VoteResult result = result(lists, results, before, after, names);
    String since = text.substring(Math.min(before, lists.start()), lists.start());
    RecordedVote vote = new RecordedVote(head, lists, result, text, since);
    String ref = record.ref(lists.start());
    long key = sink.decision(decision(vote, ref));
    Map<String, Position> seen = new HashMap<>();
    for (VoteLists.Listed list : lists.lists()) {
      Position position = list.heading().position();
      for (NameList.Name name : names.getOrDefault(position, List.of())) {
        String at = record.ref(list.start() + name.offset());
        sink.vote(key, name.text(), position.words(), null, at);
        if (name.text().length() <= LONGEST_CODE) {
          sink.notice(RecordNotices.codeForName(at, name.text()));
        }
        Position other = seen.putIfAbsent(name.text(), position);
        if (other != null) {
          sink.notice(RecordNotices.twice(at, name.text(), other.words(), position.words()));
        }
      }
    }
    compare(vote, names, ref);
    int end = result != null && result.start() >= lists.end() ? result.end() : lists.end();
    int stop = Math.max(end, Math.min(after, nextOpening(end, after)));
    intended(key, lists.end(), stop);
    return end;
  }

  /** What a delegation had meant is said before the next vote is called. */
  private int nextOpening(int from, int to) {
    int next = text.indexOf("recorded vote was taken", from);
    return next < 0 ? to : Math.min(next, to);
  }

  private Map<Position, List<NameList.Name>> names(VoteLists lists) {
    Map<Position, List<NameList.Name>> names = new EnumMap<>(Position.class);
    for (VoteLists.Listed list : lists.lists()) {
      NameList read = NameList.of(list.text(), sink.names());
      names.put(list.heading().position(), read.names());
      if (!read.repairs().isEmpty()) {
        sink.notice(RecordNotices.mended(record.ref(list.start()), read.repairs()));
      }
    }
    return names;
  }

  private static int count(Map<Position, List<NameList.Name>> names, Position position) {
    return names.getOrDefault(position, List.of()).size();
  }

  /**
   * The sentence that belongs to the lists. Records say it behind them, reports and press releases
   * before; where both could be meant, the figures decide.
   */
  private @Nullable VoteResult result(
      VoteLists lists,
      List<VoteResult> results,
      int before,
      int after,
      Map<Position, List<NameList.Name>> names) {
    int yes = count(names, Position.FAVOUR);
    int no = count(names, Position.AGAINST);
    int abstain = count(names, Position.ABSTAINING);
    VoteResult earlier = null;
    VoteResult later = null;
    for (VoteResult candidate : results) {
      VoteResult fit =
          candidate.firstUnnamed() && candidate.turned().says(yes, no, abstain)
              ? candidate.turned()
              : candidate;
      if (candidate.end() <= lists.start() && candidate.start() >= before) {
        earlier = fit;
      } else if (later == null
          && candidate.start() >= lists.end() - 1
          && candidate.end() <= after
          && candidate.start() - lists.end() < RESULT_WITHIN) {
        later = fit;
      }
    }
    VoteResult chosen = choose(earlier, later, lists, yes, no, abstain);
    if (chosen != null) {
      used.add(chosen);
    }
    return chosen;
  }

  private @Nullable VoteResult choose(
      @Nullable VoteResult earlier,
      @Nullable VoteResult later,
      VoteLists lists,
      int yes,
      int no,
      int abstain) {
    if (earlier == null || later == null) {
      return earlier == null ? later : earlier;
    }
    boolean asFollows =
        text.substring(earlier.end(), lists.start())
            .matches("(?s).{0,200}\\bas\\s+follows\\b.{0,20}");
    if (later.says(yes, no, abstain) != earlier.says(yes, no, abstain)) {
      return later.says(yes, no, abstain) ? later : earlier;
    }
    return asFollows ? earlier : later;
  }

  private RawDecision decision(RecordedVote vote, String ref) {
    VoteResult result = vote.result();
    DecisionDraft draft = new DecisionDraft().coverage(head.coverage(vote.absentListed()));
    String resolution = vote.resolution();
    String own = vote.draft();
    String symbol = resolution == null ? own : resolution;
    draft.put(Field.BODY, head.body());
    draft.put(Field.SESSION, head.session());
    draft.put(Field.DATE, date(vote));
    draft.put(Field.TITLE, vote.title());
    draft.put(Field.KIND, vote.kind());
    draft.put(Field.ADOPTION, "recorded vote");
    draft.put(Field.EVIDENCE, head.symbol());
    draft.put(Field.SYMBOL, symbol);
    draft.put(Field.PART, symbol == null ? null : vote.part());
    if (resolution != null) {
      draft.put(Field.DRAFT, own);
      draft.put(Field.DRAFT, vote.draftOfReport());
    } else if (head.kind() == RecordHead.Kind.COMMITTEE_REPORT && vote.part() == null) {
      draft.put(Field.LEADS_TO, vote.draftOfReport());
    }
    if (result != null) {
      draft.put(Field.OUTCOME, result.adopted() ? "adopted" : "rejected");
      draft.put(Field.YES, String.valueOf(result.yes()));
      draft.put(Field.NO, String.valueOf(result.no()));
      draft.put(Field.ABSTAIN, String.valueOf(result.abstain() == null ? 0 : result.abstain()));
    }
    if (own != null && head.session() != null && !ofSession(own, head.session())) {
      sink.notice(RecordNotices.anotherSession(ref, own, head.session()));
    }
    if (!named.add(identity(draft))) {
      // Two amendments to one draft, neither with a name: their places tell them apart.
      draft.put(Field.OWN_ID, (head.symbol() == null ? "" : head.symbol() + " ") + ref);
    }
    return draft.at(ref);
  }

  /** Whether a committee's draft is one of the record's own session; a slip of a digit is not. */
  private static boolean ofSession(String draft, String session) {
    Matcher committee = COMMITTEE_DRAFT.matcher(draft);
    return !committee.lookingAt() || session.equals(committee.group(1));
  }

  /** A report tells of many meetings: the day is the one that it named last. */
  private @Nullable String date(RecordedVote vote) {
    return switch (head.kind()) {
      case COMMITTEE_REPORT -> vote.namedDay();
      case RESOLUTION -> vote.namedDay() == null ? head.date() : vote.namedDay();
      default -> head.date();
    };
  }

  private static List<@Nullable String> identity(DecisionDraft draft) {
    List<@Nullable String> identity = new ArrayList<>();
    identity.add(draft.get(Field.SYMBOL));
    identity.add(draft.get(Field.PART));
    identity.add(draft.get(Field.DATE));
    return identity;
  }

  private void compare(RecordedVote vote, Map<Position, List<NameList.Name>> names, String ref) {
    VoteResult result = vote.result();
    int yes = count(names, Position.FAVOUR);
    int no = count(names, Position.AGAINST);
    int abstain = count(names, Position.ABSTAINING);
    String counted = yes + "-" + no + "-" + abstain;
    if (result == null) {
      sink.notice(RecordNotices.noResult(ref));
    } else if (!result.says(yes, no, abstain)) {
      String what = Text.brief(result.subject(), 100);
      sink.notice(RecordNotices.namesAgainstTally(ref, what, result.tally(), counted));
    }
    for (Position position : Position.values()) {
      Integer printed = vote.printed(position);
      int read = count(names, position);
      if (printed != null && printed != read && result == null) {
        String stated = position.words() + " " + printed;
        sink.notice(
            RecordNotices.namesAgainstTally(ref, "A list", stated, position.words() + " " + read));
      }
    }
  }

  private void intended(long key, int from, int to) {
    String said = text.substring(from, to);
    for (IntendedVotes clause : IntendedVotes.all(said)) {
      for (NameList.Name name : NameList.of(clause.names(), sink.names()).names()) {
        String at = record.ref(from + clause.offset());
        sink.intended(key, name.text(), clause.position().words(), at);
      }
    }
    for (int start : IntendedVotes.notUnderstood(said)) {
      String remark = Text.brief(said.substring(start), 240);
      sink.notice(RecordNotices.remarkNotRead(record.ref(from + start), remark));
    }
  }
}
