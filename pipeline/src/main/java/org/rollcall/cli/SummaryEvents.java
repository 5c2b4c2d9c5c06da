package org.rollcall.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.rollcall.job.EventLog;
import org.rollcall.job.JobRunner;
import org.rollcall.publish.RunRecord;

/** What a program reads when a run has ended. */
record SummaryEvents(EventLog log) {

  void print(JobRunner.Result result, int exitCode) {
    RunRecord record = result.record();
    result.removed().forEach(run -> log.info("Old run removed", Map.of("run", run)));
    result.stayed().forEach(why -> log.error(why, Map.of()));
    for (RunRecord.Raised raised : record.raised()) {
      log.error(raised.message(), Map.of("code", raised.code(), "suggestion", raised.suggestion()));
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("run", record.run());
    facts.put("exit_code", exitCode);
    facts.put("data_version", Objects.requireNonNullElse(record.dataVersion(), ""));
    facts.put("seconds", record.seconds());
    record.totals().forEach(facts::put);
    record.notices().forEach((severity, count) -> facts.put("notices_" + severity, count));
    facts.put("votes_added", record.changes("votes", "added"));
    facts.put("votes_removed", record.changes("votes", "removed"));
    log.info(result.changed() ? "Published" : "Nothing changed", facts);
  }
}
