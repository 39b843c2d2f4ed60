package dk.voresplan.bench;

import java.nio.file.Path;

/**
 * The surroundings are what all measured servers share.
 *
 * @param folder where they keep their files
 */
record Surroundings(
    Effort effort, Path folder, Provider provider, Browser browser, InventedCitizens citizens) {}
