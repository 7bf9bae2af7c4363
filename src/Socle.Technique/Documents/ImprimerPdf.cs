using System.Diagnostics;
using System.Net.WebSockets;
using Socle.Noyau;

namespace Socle.Technique.Documents;

/// <summary>
/// Prints a page that stands alone as a PDF, by the browser found on the machine: one process, kept warm, one page at a time. It runs no
/// script and fetches nothing.
/// </summary>
public sealed class ImprimerPdf : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string? programme;
    private readonly SemaphoreSlim tour = new(1, 1);
    private Process? processus;
    private DialogueNavigateur? dialogue;
    private string? profil;

    public ImprimerPdf() : this(Navigateurs.Trouver())
    {
    }

    /// <param name="programme">Null: a server without a browser.</param>
    internal ImprimerPdf(string? programme) => this.programme = programme;

    /// <summary>A browser was found.</summary>
    public bool Possible => programme is not null;

    private static Refus SansNavigateur => new("pdf.navigateur",
        "Aucun navigateur n’est installé sur le serveur pour faire un PDF\u00A0: imprimez la page, ou faites installer Chromium (apt install chromium).");

    private static Refus EnPanne => new("pdf.echec", "Le navigateur du serveur n’a pas rendu le PDF\u00A0: recommencez, ou imprimez la page.");

    public async Task<Resultat<byte[]>> ExecuterAsync(string html, CancellationToken arret)
    {
        if (programme is null)
        {
            return SansNavigateur;
        }
        await tour.WaitAsync(arret);
        try
        {
            using var delai = CancellationTokenSource.CreateLinkedTokenSource(arret);
            delai.CancelAfter(Patience);
            return await ImprimerAsync(await OuvrirAsync(delai.Token), html, delai.Token);
        }
        catch (Exception e) when (e is WebSocketException or IOException or InvalidOperationException or System.ComponentModel.Win32Exception || (e is OperationCanceledException && !arret.IsCancellationRequested))
        {
            Fermer();
            return EnPanne;
        }
        finally
        {
            tour.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        Fermer();
        tour.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<Resultat<byte[]>> ImprimerAsync(DialogueNavigateur navigateur, string html, CancellationToken arret)
    {
        var cible = (await navigateur.DemanderAsync("Target.createTarget", new { url = "about:blank" }, null, arret))["targetId"]!.GetValue<string>();
        try
        {
            var session = (await navigateur.DemanderAsync("Target.attachToTarget", new { targetId = cible, flatten = true }, null, arret))["sessionId"]!.GetValue<string>();
            await navigateur.DemanderAsync("Emulation.setScriptExecutionDisabled", new { value = true }, session, arret);
            await navigateur.DemanderAsync("Network.enable", null, session, arret);
            await navigateur.DemanderAsync("Network.setBlockedURLs", new { urls = new[] { "*" } }, session, arret);
            var cadre = (await navigateur.DemanderAsync("Page.getFrameTree", null, session, arret))["frameTree"]!["frame"]!["id"]!.GetValue<string>();
            await navigateur.DemanderAsync("Page.setDocumentContent", new { frameId = cadre, html }, session, arret);
            var pdf = await navigateur.DemanderAsync("Page.printToPDF", new { printBackground = true, preferCSSPageSize = true, generateTaggedPDF = true }, session, arret);
            return Convert.FromBase64String(pdf["data"]!.GetValue<string>());
        }
        finally
        {
            await navigateur.DemanderAsync("Target.closeTarget", new { targetId = cible }, null, arret);
        }
    }

    private async Task<DialogueNavigateur> OuvrirAsync(CancellationToken arret)
    {
        if (dialogue is { EstOuvert: true } && processus is { HasExited: false })
        {
            return dialogue;
        }
        Fermer();
        profil = Directory.CreateTempSubdirectory("socle-pdf-").FullName;
        processus = Process.Start(new ProcessStartInfo(programme!, Arguments(profil)) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        processus.ErrorDataReceived += (_, _) => { };
        processus.OutputDataReceived += (_, _) => { };
        processus.BeginErrorReadLine();
        processus.BeginOutputReadLine();
        dialogue = new(await AdresseAsync(Path.Combine(profil, "DevToolsActivePort"), processus, arret));
        await dialogue.OuvrirAsync(arret);
        return dialogue;
    }

    private static string[] Arguments(string profil) =>
    [
        "--headless=new", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-background-networking", "--disable-dev-shm-usage",
        "--remote-debugging-port=0", $"--user-data-dir={profil}",
        // The browser's own walls need a user that is not root; its page runs no script and fetches nothing.
        .. Environment.UserName == "root" ? ["--no-sandbox"] : Array.Empty<string>(),
        "about:blank",
    ];

    /// <summary>The browser writes there where it listens, once it does: a port of this machine, and a path drawn at random.</summary>
    private static async Task<Uri> AdresseAsync(string fichier, Process navigateur, CancellationToken arret)
    {
        while (true)
        {
            if (navigateur.HasExited)
            {
                throw new InvalidOperationException("The browser stopped at once.");
            }
            if (File.Exists(fichier) && (await File.ReadAllLinesAsync(fichier, arret)) is [var port, var chemin, ..])
            {
                return new($"ws://127.0.0.1:{port}{chemin}");
            }
            await Task.Delay(30, arret);
        }
    }

    private void Fermer()
    {
        dialogue?.Dispose();
        if (processus is { HasExited: false })
        {
            processus.Kill(entireProcessTree: true);
            processus.WaitForExit(5000);
        }
        processus?.Dispose();
        (dialogue, processus) = (null, null);
        try
        {
            if (profil is not null)
            {
                Directory.Delete(profil, recursive: true);
            }
        }
        catch (IOException)
        {
            // A file of the browser is still held: the system's own cleaning takes it.
        }
        profil = null;
    }
}
