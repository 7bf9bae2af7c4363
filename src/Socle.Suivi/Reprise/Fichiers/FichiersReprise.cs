using Socle.Noyau;
using Socle.Technique.Fichiers;

namespace Socle.Suivi.Reprise;

/// <summary>What a file of the old software lists. Stored: never renumber.</summary>
public enum GenreFichier
{
    Inconnu = 0,

    /// <summary>One row per worker (or per contract).</summary>
    Salaries = 1,

    /// <summary>One row per past or planned visit.</summary>
    Visites = 2,
}

/// <summary>A file of the export; opened as many times as there are passes.</summary>
public sealed record FichierSource(string Nom, Func<Stream> Ouvrir)
{
    /// <summary>The service's own history may weigh far more than what an employer sends.</summary>
    private static readonly LimitesLecture Limites = LimitesLecture.ParDefaut with { Octets = 2048L * 1024 * 1024, Lignes = 10_000_000 };

    /// <summary>The table, to be disposed; its stream goes with it.</summary>
    internal Resultat<TableauOuvert> Lire(IReadOnlyCollection<string> titresAttendus)
    {
        var flux = Ouvrir();
        if (LecteurTabulaire.Ouvrir(flux, Nom, Limites, titresAttendus).Reussit(out var tableau, out var refus))
        {
            return new TableauOuvert(tableau, flux);
        }
        flux.Dispose();
        return refus;
    }
}

/// <summary>A table and the stream under it.</summary>
internal sealed class TableauOuvert(Tableau tableau, Stream flux) : IDisposable
{
    public Tableau Tableau { get; } = tableau;

    public void Dispose()
    {
        Tableau.Dispose();
        flux.Dispose();
    }
}

/// <summary>The folder an export was put in.</summary>
public static class DossierReprise
{
    private static readonly string[] Extensions = [".csv", ".txt", ".xlsx"];

    public static Resultat<IReadOnlyList<FichierSource>> Lire(string dossier)
    {
        if (!Directory.Exists(dossier))
        {
            return new Refus("reprise.dossier", $"Le dossier «\u00A0{dossier}\u00A0» n’existe pas : donnez celui où se trouvent les exports.");
        }
        var fichiers = Directory.EnumerateFiles(dossier)
            .Where(f => Extensions.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal).ToList();
        return fichiers.Count == 0
            ? new Refus("reprise.dossier.vide", $"Le dossier «\u00A0{dossier}\u00A0» ne contient aucun fichier .csv, .txt ou .xlsx : copiez-y les exports de l’ancien logiciel.")
            : Resultat.De<IReadOnlyList<FichierSource>>([.. fichiers.Select(f => new FichierSource(Path.GetFileName(f), () => File.OpenRead(f)))]);
    }
}
