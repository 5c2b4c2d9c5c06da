package org.rollcall.cluster;

import org.jspecify.annotations.Nullable;

/**
 * Which cluster, and where it publishes.
 *
 * @param engine its name: {@code spark}
 * @param master where it is found, as the engine writes it ({@code spark://host:7077}, {@code
 *     yarn}); null for what the engine's own configuration says
 * @param input folder with raw files on a file system or store, as its address; null if they lie in
 *     a folder of this machine
 * @param output folder on a file system or store that all of the cluster reaches
 */
public record ClusterSettings(
    String engine, @Nullable String master, @Nullable String input, String output) {}
