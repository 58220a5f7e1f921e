package dev.touchstone.revision.store;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class RevisionsOnH2Test extends RevisionsContract {}
