package org.rollcall.job;

import java.util.ArrayList;
import java.util.List;
import org.rollcall.notice.Notice;
import org.rollcall.warehouse.Appender;
import org.rollcall.warehouse.Warehouse;

/** Gathers a step's notices and puts them into the warehouse when the step is done. */
final class NoticeLog implements AutoCloseable {

  private final Warehouse warehouse;
  private final String step;
  private final List<Notice> notices = new ArrayList<>();

  private NoticeLog(Warehouse warehouse, String step) {
    this.warehouse = warehouse;
    this.step = step;
  }

  static NoticeLog begin(Warehouse warehouse, String step) {
    warehouse.execute("notice", "DELETE FROM notice WHERE step = " + Warehouse.literal(step));
    return new NoticeLog(warehouse, step);
  }

  void add(Notice notice) {
    notices.add(notice);
  }

  int size() {
    return notices.size();
  }

  @Override
  public void close() {
    try (Appender rows = warehouse.appender("notice")) {
      for (Notice n : notices) {
        rows.row(
            step,
            n.severity().word(),
            n.code(),
            n.sourceId(),
            n.sourceRef(),
            n.message(),
            n.value(),
            n.suggestion());
      }
    }
  }
}
