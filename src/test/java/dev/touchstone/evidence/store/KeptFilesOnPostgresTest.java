package dev.touchstone.evidence.store;

import dev.touchstone.PostgresProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(PostgresProfile.class)
class KeptFilesOnPostgresTest extends KeptFilesContract {}
