#!/usr/bin/python3
"""What ./dev does where packages are missing, with programs of our own in place of those that would change the machine."""
import os
import pathlib
import signal
import subprocess
import tempfile
import unittest

SOURCE = pathlib.Path(os.environ.get("SOURCE", pathlib.Path(__file__).resolve().parent.parent.parent))


class Fakes(unittest.TestCase):
    """A folder of programs that only write down how they were called."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        self.log = self.root / "log"
        self.log.touch()
        self.missing = []
        for program in ("apt-get", "sudo", "cmake", "sh"):
            self.program(program, f'echo "{program} $*" | head -n 1 >>{self.log}; exit 0')
        self.program("sudo", "exit 1")
        self.program("id", "echo 1000")

    def program(self, name, text):
        path = self.root / "bin" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("#!/bin/bash\n" + text + "\n", encoding="utf-8")
        path.chmod(0o755)

    @staticmethod
    def packages():
        script = (SOURCE / "dev").read_text(encoding="utf-8")
        for part in script.split("_packages=(")[1:]:
            yield from part.split(")")[0].replace("'", " ").replace("|", " ").split()

    def write_installed(self):
        self.program("dpkg-query", "cat <<END\n" + "".join(
            f"ii  {package}\n" for package in self.packages() if package not in self.missing) + "END")

    def environment(self):
        return {"PATH": f"{self.root}/bin:/usr/bin:/bin", "HOME": str(self.root), "LC_ALL": "C.UTF-8"}

    def calls(self):
        return self.log.read_text(encoding="utf-8").splitlines()


class Dev(Fakes):
    def dev(self, *arguments):
        self.write_installed()
        done = subprocess.run([SOURCE / "dev", *arguments], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60,
                              env=self.environment(), check=False)
        return done.returncode, done.stdout, done.stderr

    def test_installs_nothing_where_nothing_is_missing(self):
        code, output, errors = self.dev("build")
        self.assertEqual((code, errors), (0, ""))
        self.assertEqual(self.calls(), ["cmake --preset release", f"cmake --build --preset release --parallel {len(os.sched_getaffinity(0))}"])
        self.assertNotIn("Installing", output)

    def test_names_the_one_line_where_root_is_missing(self):
        self.missing = ["ccache", "qtkeychain-qt6-dev"]
        code, output, errors = self.dev("build")
        self.assertEqual((code, output, self.calls()), (1, "", []))
        self.assertIn("nothing was changed", errors)
        self.assertTrue(errors.endswith("\n  apt-get install -y --no-install-recommends ccache qtkeychain-qt6-dev\n"), errors)

    def test_installs_only_what_is_missing(self):
        self.missing = ["mold"]
        self.program("id", "echo 0")
        self.program("sh", f'echo "${{@:3}}" >>{self.log}')
        code, output, errors = self.dev("build")
        self.assertEqual((code, errors), (0, ""))
        self.assertEqual(self.calls()[0], "install mold")
        self.assertIn("Installing: mold\n", output)

    def test_says_when_the_installation_failed(self):
        self.missing = ["mold"]
        self.program("id", "echo 0")
        self.program("sh", "echo 'E: no such package'; exit 100")
        code, _, errors = self.dev("build")
        self.assertEqual((code, self.calls()), (1, []))
        self.assertIn("E: no such package\nThe packages could not be installed", errors)

    def test_takes_either_of_two_packages(self):
        self.missing = ["nginx-light", "default-jre-headless", "nginx"]
        code, _, errors = self.dev("test", "--yes")
        self.assertEqual(code, 1)
        self.assertTrue(errors.endswith("recommends nginx-light\n"), errors)

    def test_names_the_servers_before_it_installs_them(self):
        self.missing = ["apache2", "haproxy"]
        self.program("id", "echo 0")
        self.program("sh", "exit 1")
        code, output, _ = self.dev("test", "--yes")
        self.assertEqual(code, 1)
        self.assertLess(output.index("apache2 haproxy. None of them is started"), output.index("Installing: apache2 haproxy"))

    def test_says_what_is_needed_where_there_is_no_apt(self):
        (self.root / "bin/apt-get").unlink()
        for program in ("readlink", "dirname", "nproc", "cat", "bash", "env"):
            (self.root / "bin" / program).unlink(missing_ok=True)
            (self.root / "bin" / program).symlink_to(f"/usr/bin/{program}")
        done = subprocess.run(["/usr/bin/bash", SOURCE / "dev", "build"], capture_output=True, text=True, timeout=60,
                              env={"PATH": f"{self.root}/bin"}, check=False)
        self.assertEqual((done.returncode, self.calls()), (1, []))
        for word in ("Qt 6.4", "OpenSSL 3.0", "QtKeychain", "tl::expected"):
            self.assertIn(word, done.stderr)

    def test_refuses_an_unknown_command(self):
        code, output, errors = self.dev("frobnicate")
        self.assertEqual((code, output), (2, ""))
        self.assertIn("no command 'frobnicate'", errors)

    def test_helps(self):
        for arguments in ((), ("--help",), ("test", "--help")):
            code, output, _ = self.dev(*arguments)
            self.assertEqual(code, 0)
            for command in ("run", "test", "build", "lint", "bench", "fresh", "clean"):
                self.assertRegex(output, f"(?m)^  {command} ")
        self.assertEqual(self.calls(), [])


def mounts_allowed():
    return os.geteuid() == 0 and subprocess.run(["unshare", "--mount", "true"], capture_output=True, check=False).returncode == 0


@unittest.skipUnless(mounts_allowed(), "needs root and a mount namespace, so that /usr/sbin can be one of our own")
class Policy(Fakes):
    """Servers don't start while ./dev installs, and policy-rc.d is afterwards what it was before."""

    def setUp(self):
        super().setUp()
        self.missing = ["mold"]
        for program in ("id", "sudo", "sh"):
            (self.root / "bin" / program).unlink()
        self.sbin = self.root / "sbin"
        self.sbin.mkdir()
        self.policy = self.sbin / "policy-rc.d"
        self.kept = self.sbin / "policy-rc.d.kept-by-certwright"
        self.apt("exit 0")

    def apt(self, ending):
        self.program("apt-get", f"[[ $* == *install* ]] || exit 0; /usr/sbin/policy-rc.d nginx start; echo policy $? >>{self.log}; {ending}")

    def install(self):
        """The process group of ./dev, in a namespace whose /usr/sbin is ours."""
        self.write_installed()
        return subprocess.Popen(
            ["unshare", "--mount", "bash", "-c", f"mount --bind {self.sbin} /usr/sbin && exec {SOURCE}/dev build"],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True,
            env=self.environment())

    def finish(self, process):
        output, _ = process.communicate(timeout=60)
        self.assertEqual(self.calls()[0], "policy 101", output)
        return process.returncode

    def write_policy(self, path, text):
        path.write_text(text, encoding="utf-8")
        path.chmod(0o755)

    def test_leaves_none_where_there_was_none(self):
        self.assertEqual(self.finish(self.install()), 0)
        self.assertEqual(list(self.sbin.iterdir()), [])

    def test_puts_back_what_was_there(self):
        for ending, code in (("exit 0", 0), ("exit 100", 1)):
            with self.subTest(ending=ending):
                self.write_policy(self.policy, "#!/bin/sh\nexit 104\n")
                self.apt(ending)
                self.assertEqual(self.finish(self.install()), code)
                self.assertEqual(self.policy.read_text(encoding="utf-8"), "#!/bin/sh\nexit 104\n")
                self.assertEqual(list(self.sbin.iterdir()), [self.policy])

    def test_puts_it_back_when_interrupted(self):
        os.mkfifo(self.root / "reached")
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            with self.subTest(signal=number):
                self.write_policy(self.policy, "#!/bin/sh\nexit 104\n")
                self.apt(f"echo >{self.root}/reached; sleep 60")
                process = self.install()
                (self.root / "reached").read_text(encoding="utf-8")
                os.killpg(process.pid, number)
                self.assertNotEqual(self.finish(process), 0)
                self.assertEqual(list(self.sbin.iterdir()), [self.policy])
                self.assertEqual(self.policy.read_text(encoding="utf-8"), "#!/bin/sh\nexit 104\n")

    def test_mends_what_a_killed_run_left(self):
        ours = "#!/bin/sh\n# certwright: no service starts while ./dev installs\nexit 101\n"
        self.write_policy(self.policy, ours)
        self.assertEqual(self.finish(self.install()), 0)
        self.assertEqual(list(self.sbin.iterdir()), [])
        self.write_policy(self.policy, ours)
        self.write_policy(self.kept, "#!/bin/sh\nexit 104\n")
        self.assertEqual(self.finish(self.install()), 0)
        self.assertEqual(list(self.sbin.iterdir()), [self.policy])
        self.assertEqual(self.policy.read_text(encoding="utf-8"), "#!/bin/sh\nexit 104\n")


if __name__ == "__main__":
    unittest.main()
