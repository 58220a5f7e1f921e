package dev.touchstone.evidence.store;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class KeptFilesOnH2Test extends KeptFilesContract {}
