package io.keyturn.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Bars, drawn as SVG without any library; the words say what the lengths show. */
record Plot(String title, List<Bar> bars) {
  private static final int LINE = 30;
  private static final int NAMES = 270;
  private static final int LONGEST = 360;
  private static final int WIDTH = 800;

  void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, svg());
  }

  String svg() {
    double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
    int height = 50 + bars.size() * LINE;
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" \
        font-family="sans-serif" font-size="14">
        <title>%s</title>
        <rect width="100%%" height="100%%" fill="#ffffff"/>
        <text x="12" y="26" font-size="16" fill="#1a1a1a">%s</text>
        """
            .formatted(WIDTH, height, WIDTH, height, escaped(title), escaped(title)));
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      int top = 42 + i * LINE;
      double length = Math.max(1, bar.value() / most * LONGEST);
      svg.append(
          String.format(
              Locale.ROOT,
              """
              <text x="%d" y="%d" text-anchor="end" fill="#1a1a1a">%s</text>
              <rect x="%d" y="%d" width="%.1f" height="20" fill="%s"/>
              <text x="%.1f" y="%d" fill="#1a1a1a">%s</text>
              """,
              NAMES - 10,
              top + 15,
              escaped(bar.name()),
              NAMES,
              top,
              length,
              bar.name().startsWith("Keyturn") ? "#0b5cad" : "#8a8f98",
              NAMES + length + 8,
              top + 15,
              escaped(bar.label())));
    }
    return svg.append("</svg>\n").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
