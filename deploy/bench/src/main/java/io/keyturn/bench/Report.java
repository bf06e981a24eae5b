package io.keyturn.bench;

import io.keyturn.local.stack.Installation;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Collects the figures, prints each at once, and puts them into {@code docs/performance.md}. */
final class Report {
  private static final String BEGIN = "<!-- begin of what ./keyturn bench writes -->";
  private static final String END = "<!-- end of what ./keyturn bench writes -->";

  private final Installation installation;
  private final PrintStream out;
  private final List<Row> rows = new ArrayList<>();
  private final List<String> pictures = new ArrayList<>();
  private final List<String> details = new ArrayList<>();
  private final Path page;

  Report(Installation installation, PrintStream out) {
    this.installation = installation;
    this.page = installation.root().resolve("docs/performance.md");
    this.out = out;
  }

  synchronized void row(String what, String figure, String goal, boolean reached) {
    Row row = new Row(what, figure, goal, reached);
    rows.add(row);
    out.println(row.markdown());
  }

  /** Something that is no row and still worth knowing. */
  synchronized void detail(String line) {
    details.add(line);
    out.println(line);
  }

  void plot(String name, Plot plot) throws IOException {
    plot.write(page.resolveSibling("performance").resolve(name + ".svg"));
    pictures.add("![%s](performance/%s.svg)".formatted(plot.title(), name));
  }

  /** Replaces what an earlier run wrote between the two marks. */
  void write() throws IOException {
    String text = Files.readString(page);
    String fresh =
        BEGIN
            + "\n\n"
            + Machine.describe(installation)
            + "\n\n| what | figure | goal | reached |\n|---|---|---|---|\n"
            + rows.stream().map(Row::markdown).collect(Collectors.joining("\n"))
            + "\n\n"
            + String.join("\n\n", pictures)
            + "\n\n```text\n"
            + String.join("\n", details)
            + "\n```\n\n"
            + END;
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IOException(page + " has lost its marks");
    }
    Files.writeString(page, text.substring(0, begin) + fresh + text.substring(end + END.length()));
    out.println("written: " + page);
  }
}
