package io.keyturn.deploy.container;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The instructions of a Dockerfile, in order. */
record Dockerfile(List<Instruction> instructions) {
  private static final Pattern CONTINUED = Pattern.compile("\\\\\\R\\s*");
  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*#.*\\R?");

  /** One of them: its name in capitals, the rest of the line, and the stage it belongs to. */
  record Instruction(String name, String rest, int stage) {

    /** The words without flags such as {@code --from}. */
    List<String> words() {
      return Stream.of(rest.split("\\s+")).filter(word -> !word.startsWith("--")).toList();
    }
  }

  static Dockerfile parse(String text) {
    var lines = CONTINUED.matcher(COMMENT.matcher(text).replaceAll("")).replaceAll("").lines();
    var instructions = new ArrayList<Instruction>();
    int stage = -1;
    for (String line : lines.filter(line -> !line.isBlank()).toList()) {
      var parts = line.strip().split("\\s+", 2);
      if (parts[0].equals("FROM")) {
        stage++;
      }
      instructions.add(new Instruction(parts[0], parts[1], stage));
    }
    return new Dockerfile(instructions);
  }

  Stream<Instruction> all(String name) {
    return instructions.stream().filter(instruction -> instruction.name().equals(name));
  }

  /** Those of the stage that becomes the image. */
  Stream<Instruction> last(String name) {
    int last = instructions.get(instructions.size() - 1).stage();
    return all(name).filter(instruction -> instruction.stage() == last);
  }
}
