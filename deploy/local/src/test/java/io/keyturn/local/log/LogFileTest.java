package io.keyturn.local.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

  @TempDir private Path directory;
  private Path path;

  @BeforeEach
  void place() {
    path = directory.resolve("part.log");
  }

  @Test
  void tellsTheLastLines() throws IOException {
    Files.writeString(path, "one\ntwo\nthree\n");

    assertEquals(List.of("two", "three"), new LogFile(path).tail(2));
    assertEquals(List.of("one", "two", "three"), new LogFile(path).tail(9));
  }

  @Test
  void aMissingFileHasNoLines() throws IOException {
    assertEquals(List.of(), new LogFile(path).tail(5));
  }

  @Test
  void isCutAtItsLimitWhileItsWriterGoesOn() throws IOException {
    try (OutputStream writer =
        Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      writer.write("0123456789\n".getBytes());
      new LogFile(path).trim(11);
      writer.write("later\n".getBytes());
    }

    assertEquals("later\n", Files.readString(path));
    assertEquals("0123456789\n", Files.readString(directory.resolve("part.log.1")));
  }

  @Test
  void isLeftAloneBelowItsLimit() throws IOException {
    Files.writeString(path, "0123456789\n");

    new LogFile(path).trim(12);

    assertEquals("0123456789\n", Files.readString(path));
  }

  @Test
  void startsAfreshWithTheEarlierRunBesideIt() throws IOException {
    Files.writeString(path, "earlier\n");

    new LogFile(path).startAfresh();

    assertFalse(Files.exists(path));
    assertEquals("earlier\n", Files.readString(directory.resolve("part.log.1")));
  }

  @Test
  void aFollowerHandsOverWholeLinesThatAreNew() throws IOException {
    Files.writeString(path, "before\n");
    List<String> seen = new ArrayList<>();
    LogFollower follower = new LogFollower(path, seen::add);

    append("one\ntw");
    follower.poll();
    assertEquals(List.of("one"), seen);

    append("o\n");
    follower.poll();
    assertEquals(List.of("one", "two"), seen);
  }

  @Test
  void aFollowerBeginsAgainWhenTheFileWasCut() throws IOException {
    Files.writeString(path, "a long line before\n");
    List<String> seen = new ArrayList<>();
    LogFollower follower = new LogFollower(path, seen::add);

    Files.writeString(path, "new\n");
    follower.poll();

    assertEquals(List.of("new"), seen);
  }

  private void append(String text) throws IOException {
    Files.writeString(path, text, StandardOpenOption.APPEND);
  }
}
