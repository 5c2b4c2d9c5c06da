package org.rollcall.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.notice.Notice;
import org.rollcall.notice.Severity;

/**
 * What lies in an input folder.
 *
 * @param files the raw data files below it, as paths relative to it, in the order of their names
 * @param notices on what would be data by its name, but is no file that can be read
 */
public record InputFolder(List<Path> files, List<Notice> notices) {

  /**
   * Looks through a folder and those within it. Nothing is opened: a pipe would wait for its
   * writer. Links are followed to files within the folder only, unless {@link Limits#links} says
   * otherwise.
   *
   * @throws IOException if the folder itself can't be listed
   */
  public static InputFolder of(Path folder) throws IOException {
    Path itself = folder.toRealPath(); // a link to a folder is not walked into
    Walk walk = new Walk(itself, Limits.now().links());
    Files.walkFileTree(itself, walk);
    return new InputFolder(walk.files.stream().sorted().toList(), List.copyOf(walk.notices));
  }

  /** Why a path in a folder is not opened, in words; empty if it may be. */
  static Optional<String> refused(Path folder, Path file) {
    try {
      return Files.isSymbolicLink(file)
          ? linkRefused(folder.toRealPath(), file, Limits.now().links())
          : Files.isRegularFile(file)
              ? Optional.empty()
              : Optional.of("is a folder, a pipe or a device, not a file");
    } catch (IOException e) {
      return Optional.of("cannot be looked at: " + e.getClass().getSimpleName());
    }
  }

  private static Optional<String> linkRefused(Path folder, Path link, boolean anywhere) {
    Path real;
    try {
      real = link.toRealPath();
    } catch (IOException e) {
      return Optional.of("is a link that leads nowhere");
    }
    if (Files.isDirectory(real)) {
      return Optional.of("is a link to a folder, which is not followed");
    }
    if (!anywhere && !real.startsWith(folder)) {
      return Optional.of("is a link that leads out of the input folder, which is not followed");
    }
    return Files.isRegularFile(real)
        ? Optional.empty()
        : Optional.of("is a link to a pipe, a socket or a device, not to a file");
  }

  private static final class Walk extends SimpleFileVisitor<Path> {

    private final Path folder;
    private final boolean anywhere;
    private final List<Path> files = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();

    Walk(Path folder, boolean anywhere) {
      this.folder = folder;
      this.anywhere = anywhere;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      Path relative = folder.relativize(file);
      if (InputFiles.isPassedOver(relative)) {
        return FileVisitResult.CONTINUE;
      }
      Optional<String> why =
          attributes.isSymbolicLink()
              ? linkRefused(folder, file, anywhere)
              : attributes.isRegularFile()
                  ? Optional.empty()
                  : Optional.of("is a pipe, a socket or a device, not a file");
      if (why.isPresent()) {
        notices.add(notAFile(relative, why.get()));
      } else if (InputFiles.isRawData(relative)) {
        files.add(relative);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      return failed(file, e);
    }

    @Override
    public FileVisitResult postVisitDirectory(
        Path visited, @org.jspecify.annotations.Nullable IOException e) throws IOException {
      return e == null ? FileVisitResult.CONTINUE : failed(visited, e);
    }

    private FileVisitResult failed(Path path, IOException e) throws IOException {
      if (path.equals(folder)) {
        throw e;
      }
      Path relative = folder.relativize(path);
      if (!InputFiles.isPassedOver(relative)) {
        notices.add(notAFile(relative, "cannot be looked at: " + e.getClass().getSimpleName()));
      }
      return FileVisitResult.CONTINUE;
    }
  }

  private static Notice notAFile(Path relative, String why) {
    String name = relative.toString().replace('\\', '/');
    return Notice.at(
        Severity.ERROR,
        "not-a-file",
        "",
        name + " " + why,
        name,
        "Put the file itself there, with the right to read it, or take this out of the folder");
  }
}
