package io.keyturn.local.log;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A file that another process appends to.
 *
 * <p>It grows to twice the limit at most, the older half in a second file ending in {@code .1}.
 */
public record LogFile(Path path) {

  private static final long LIMIT = 8L << 20;
  private static final int TAIL_BYTES = 64 << 10;

  /** Moves what an earlier run wrote aside; only while nobody writes. */
  public void startAfresh() throws IOException {
    if (Files.exists(path)) {
      Files.move(path, older(), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Moves the content aside when the file has reached its limit; the writer keeps its open file.
   */
  public void trim() throws IOException {
    trim(LIMIT);
  }

  void trim(long limit) throws IOException {
    if (!Files.exists(path) || Files.size(path) < limit) {
      return;
    }
    Files.copy(path, older(), StandardCopyOption.REPLACE_EXISTING);
    // Writers append, so after the cut they go on at the new end.
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      channel.truncate(0);
    }
  }

  /** The last lines, at most that many. */
  public List<String> tail(int lines) throws IOException {
    if (!Files.exists(path)) {
      return List.of();
    }
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      long from = Math.max(0, file.length() - TAIL_BYTES);
      byte[] bytes = new byte[(int) (file.length() - from)];
      file.seek(from);
      file.readFully(bytes);
      List<String> all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      return all.subList(Math.max(0, all.size() - lines), all.size());
    }
  }

  private Path older() {
    return path.resolveSibling(path.getFileName() + ".1");
  }
}
