package org.rollcall.job;

import java.nio.file.Path;

/**
 * One raw file.
 *
 * @param path where it is
 * @param name its path from the input folder, with slashes
 * @param sha256 of its content, in hex
 * @param bytes its size
 */
public record InputFile(Path path, String name, String sha256, long bytes) {}
