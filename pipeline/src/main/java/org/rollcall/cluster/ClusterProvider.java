package org.rollcall.cluster;

import java.util.Optional;
import java.util.ServiceLoader;

/** Makes clusters of one engine; listed in {@code META-INF/services}. */
public interface ClusterProvider {

  /** The engine's name, as the command line has it. */
  String engine();

  /**
   * The cluster; nothing is started on it before it is asked for a warehouse.
   *
   * @throws ClusterException if the output makes no sense or cannot be reached
   */
  Cluster cluster(ClusterSettings settings);

  /** The one of this name that is on the class path, if any is. */
  static Optional<ClusterProvider> of(String engine) {
    return ServiceLoader.load(ClusterProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(provider -> provider.engine().equals(engine))
        .findFirst();
  }
}
