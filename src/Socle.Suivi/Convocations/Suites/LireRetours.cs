using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Courriers;
using Socle.Technique.Travaux;

namespace Socle.Suivi.Convocations.Suites;

/// <summary>Reads the delivery reports the mail system drops in a folder: a message that came back shows among those to take up again.</summary>
public sealed class LireRetours(SocleDb db, DossierEnvois dossier, TimeProvider temps) : ITravail
{
    private const int OctetsAuPlus = 1024 * 1024;
    private const int ParPassage = 1000;

    public async Task<Resultat<string>> FaireAsync(CancellationToken arret)
    {
        if (!Directory.Exists(dossier.Retours))
        {
            return "Aucun retour.";
        }
        Directory.CreateDirectory(dossier.RetoursLus);
        var (lus, revenus) = (0, 0);
        foreach (var fichier in Directory.EnumerateFiles(dossier.Retours).Where(f => !Path.GetFileName(f).StartsWith('.')).Order(StringComparer.Ordinal).Take(ParPassage).ToList())
        {
            revenus += await NoterAsync(await LireAsync(fichier, arret), arret);
            // Moved once it is written down: a report read twice changes nothing.
            File.Move(fichier, Path.Combine(dossier.RetoursLus, Path.GetFileName(fichier)), overwrite: true);
            lus++;
        }
        return lus == 0 ? "Aucun retour." : $"{lus} retours lus, {revenus} messages revenus.";
    }

    private async Task<int> NoterAsync(RapportDeRemise.Retour? retour, CancellationToken arret)
    {
        if (retour is null || !Id<Convocation>.TryParse(retour.Reference, null, out var id))
        {
            return 0;
        }
        var maintenant = temps.GetUtcNow().UtcDateTime;
        return await db.Set<Convocation>()
            .Where(c => c.Id == id && c.Canal == Canal.Courriel && (c.Etat == EtatConvocation.Envoyee || c.Etat == EtatConvocation.Incertaine))
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.Etat, EtatConvocation.Rejetee).SetProperty(x => x.Code, "retour").SetProperty(x => x.ConclueLe, maintenant), arret);
    }

    /// <summary>The beginning is enough: what follows is the message that came back, whole.</summary>
    private static async Task<RapportDeRemise.Retour?> LireAsync(string fichier, CancellationToken arret)
    {
        await using var flux = File.OpenRead(fichier);
        var octets = new byte[(int)Math.Min(flux.Length, OctetsAuPlus)];
        await flux.ReadExactlyAsync(octets, arret);
        return RapportDeRemise.Lire(System.Text.Encoding.Latin1.GetString(octets));
    }
}
