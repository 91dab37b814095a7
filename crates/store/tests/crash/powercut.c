/* A power-cut model, loaded before the C library (LD_PRELOAD).
 *
 * Only what was synced survives: on fsync and fdatasync of a file its content goes to a shadow
 * directory, on fsync of a directory its list of names does. Nothing else does, whatever a real
 * file system might keep out of kindness. The test kills the process at any instant and rebuilds
 * the directory from the shadow alone.
 *
 *   POWERCUT_ROOT    the directory that is watched (absolute)
 *   POWERCUT_SHADOW  where the shadow goes: f<id> content, d<id> lists, `root`, `missed`
 *   POWERCUT_IGNORE  negative controls: `directories` or `data` makes those syncs do nothing
 *
 * Files are known by an id of their own, since an inode number is used again after a removal.
 * Renames and removals need no interception: the list of names is read when the directory is synced.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MOST_FILES 65536
#define BLOCK 65536

static struct { ino_t ino; unsigned id; } known[MOST_FILES];
static unsigned known_count, next_id = 1;
static char root[4096], shadow[4096], ignore[32];
static size_t root_len;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static int (*real_open)(const char *, int, ...);
static int (*real_openat)(int, const char *, int, ...);
static int (*real_fsync)(int);
static int (*real_mkdir)(const char *, mode_t);

static void die(const char *what) {
    fprintf(stderr, "powercut: %s: %s\n", what, strerror(errno));
    _exit(99);
}

static unsigned id_of(ino_t ino) {
    for (unsigned at = 0; at < known_count; at++)
        if (known[at].ino == ino) return known[at].id;
    return 0;
}

/* A new file may have the inode number of a removed one: it gets a fresh id. */
static unsigned learn(ino_t ino) {
    for (unsigned at = 0; at < known_count; at++)
        if (known[at].ino == ino) return known[at].id = next_id++;
    if (known_count == MOST_FILES) die("too many files");
    known[known_count].ino = ino;
    known[known_count].id = next_id++;
    return known[known_count++].id;
}

static int is_watched(int fd) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t len = root_len ? readlink(link, path, sizeof path - 1) : -1;
    if (len < 0) return 0;
    path[len] = 0;
    return strncmp(path, root, root_len) == 0 && (path[root_len] == '/' || path[root_len] == 0);
}

static void write_whole(const char *path, const char *text) {
    int fd = real_open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (fd < 0 || write(fd, text, strlen(text)) < 0) die(path);
    close(fd);
}

/* In place and from front to back: a kill on the way leaves a torn write, as a power cut does. */
static void mirror_file(int fd, unsigned id, off_t size) {
    static char now[BLOCK], was[BLOCK];
    char link[64], path[4200];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    snprintf(path, sizeof path, "%s/f%u", shadow, id);
    int from = real_open(link, O_RDONLY | O_CLOEXEC), to = real_open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (from < 0 || to < 0) die(path);
    for (off_t at = 0; at < size; at += BLOCK) {
        ssize_t got = pread(from, now, BLOCK, at);
        if (got <= 0) break;
        ssize_t had = pread(to, was, BLOCK, at);
        if (had == got && memcmp(now, was, got) == 0) continue;
        if (pwrite(to, now, got, at) != got) die(path);
    }
    if (ftruncate(to, size) != 0) die(path);
    close(from);
    close(to);
}

/* The list replaces the old one in one step, as a journal commits it. */
static void mirror_directory(int fd, unsigned id) {
    char link[64], path[4200], beside[4300];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    snprintf(path, sizeof path, "%s/d%u", shadow, id);
    snprintf(beside, sizeof beside, "%s.new", path);
    DIR *names = opendir(link);
    FILE *out = fopen(beside, "w");
    if (!names || !out) die(path);
    struct dirent *entry;
    struct stat about;
    while ((entry = readdir(names))) {
        if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..")) continue;
        if (fstatat(dirfd(names), entry->d_name, &about, AT_SYMLINK_NOFOLLOW) != 0) continue;
        unsigned child = id_of(about.st_ino);
        if (!child) {
            /* Made by a call that is not intercepted: the model would be wrong. */
            char missed[4200];
            snprintf(missed, sizeof missed, "%s/missed", shadow);
            write_whole(missed, entry->d_name);
            child = learn(about.st_ino);
        }
        fprintf(out, "%c %u %s\n", S_ISDIR(about.st_mode) ? 'd' : 'f', child, entry->d_name);
    }
    closedir(names);
    if (fclose(out) != 0 || rename(beside, path) != 0) die(path);
}

static int mirror(int fd) {
    struct stat about;
    if (!is_watched(fd)) return 0;
    if (fstat(fd, &about) != 0) return -1;
    int directory = S_ISDIR(about.st_mode);
    if (directory ? !strcmp(ignore, "directories") : !strcmp(ignore, "data")) return 0;
    pthread_mutex_lock(&lock);
    unsigned id = id_of(about.st_ino);
    if (!id) id = learn(about.st_ino);
    if (directory) mirror_directory(fd, id);
    else mirror_file(fd, id, about.st_size);
    pthread_mutex_unlock(&lock);
    return 0;
}

/* What is there at the start counts as durable. */
static void take_in(const char *path) {
    struct stat about;
    int fd = real_open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0 || fstat(fd, &about) != 0) die(path);
    unsigned id = learn(about.st_ino);
    if (!S_ISDIR(about.st_mode)) {
        mirror_file(fd, id, about.st_size);
    } else {
        DIR *names = opendir(path);
        struct dirent *entry;
        char child[4200];
        if (!names) die(path);
        while ((entry = readdir(names))) {
            if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..")) continue;
            snprintf(child, sizeof child, "%s/%s", path, entry->d_name);
            take_in(child);
        }
        closedir(names);
        mirror_directory(fd, id);
    }
    close(fd);
}

__attribute__((constructor)) static void start(void) {
    real_open = dlsym(RTLD_NEXT, "open64");
    real_openat = dlsym(RTLD_NEXT, "openat64");
    real_fsync = dlsym(RTLD_NEXT, "fsync");
    real_mkdir = dlsym(RTLD_NEXT, "mkdir");
    const char *where = getenv("POWERCUT_ROOT"), *to = getenv("POWERCUT_SHADOW"), *what = getenv("POWERCUT_IGNORE");
    if (!where || !to) return;
    snprintf(shadow, sizeof shadow, "%s", to);
    snprintf(ignore, sizeof ignore, "%s", what ? what : "");
    snprintf(root, sizeof root, "%s", where);
    root_len = strlen(root);
    struct stat about;
    take_in(root);
    if (stat(root, &about) != 0) die(root);
    char path[4200], text[32];
    snprintf(path, sizeof path, "%s/root", shadow);
    snprintf(text, sizeof text, "%u", id_of(about.st_ino));
    write_whole(path, text);
}

static int opened(int at, const char *path, int flags, mode_t mode) {
    struct stat about;
    int making = root_len && (flags & O_CREAT);
    if (!making) return real_openat(at, path, flags, mode);
    pthread_mutex_lock(&lock);
    int is_new = fstatat(at, path, &about, AT_SYMLINK_NOFOLLOW) != 0;
    int fd = real_openat(at, path, flags, mode);
    int failure = errno;
    if (fd >= 0 && is_new && is_watched(fd) && fstat(fd, &about) == 0) learn(about.st_ino);
    pthread_mutex_unlock(&lock);
    errno = failure;
    return fd;
}

#define MODE(flags, last) \
    mode_t mode = 0; \
    if ((flags) & (O_CREAT | __O_TMPFILE)) { \
        va_list rest; \
        va_start(rest, last); \
        mode = va_arg(rest, mode_t); \
        va_end(rest); \
    }

int open(const char *path, int flags, ...) { MODE(flags, flags) return opened(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags, flags) return opened(AT_FDCWD, path, flags, mode); }
int openat(int at, const char *path, int flags, ...) { MODE(flags, flags) return opened(at, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { MODE(flags, flags) return opened(at, path, flags, mode); }
int creat(const char *path, mode_t mode) { return opened(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }
int creat64(const char *path, mode_t mode) { return opened(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }

int mkdir(const char *path, mode_t mode) {
    struct stat about;
    int made = real_mkdir(path, mode);
    int failure = errno;
    if (made == 0 && root_len && stat(path, &about) == 0) {
        pthread_mutex_lock(&lock);
        learn(about.st_ino);
        pthread_mutex_unlock(&lock);
    }
    errno = failure;
    return made;
}

/* A kill does not lose the page cache, so the real sync would only cost time. */
int fsync(int fd) { return root_len && is_watched(fd) ? mirror(fd) : real_fsync(fd); }
int fdatasync(int fd) { return root_len && is_watched(fd) ? mirror(fd) : real_fsync(fd); }
/* Promises nothing about a power cut: the model gives it nothing. */
int sync_file_range(int fd, off64_t at, off64_t len, unsigned flags) { (void)fd; (void)at; (void)len; (void)flags; return 0; }
