package org.muniment.dashboard.app;
final class ProfilesCommand {}
