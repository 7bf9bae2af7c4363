using Socle.Noyau;

namespace Socle.Suivi.Reprise;

/// <summary>The rows of all the files of one kind, one after the other, in constant memory. The same object comes back for each row.</summary>
internal sealed class LectureFichiers(
    IReadOnlyList<FichierSource> fichiers, AnalyseReprise analyse, CorrespondanceReprise correspondance, JournalReprise journal)
{
    private readonly CodesLus codes = new(correspondance);

    /// <summary>A file could not be read to its end: it changed since it was looked at. Everything is undone.</summary>
    public Refus? Echec { get; private set; }

    public IEnumerable<LigneLue> Lire(GenreFichier genre, Action? ligneLue = null)
    {
        foreach (var fichier in fichiers.Where(f => analyse.Fichiers.Any(a => a.Nom == f.Nom && a.Genre == genre)))
        {
            if (!fichier.Lire(ColonnesConnues.Titres).Reussit(out var ouvert, out var refus))
            {
                Echec = refus;
                yield break;
            }
            using (ouvert)
            {
                var lue = new LigneLue(fichier.Nom, new ColonnesLues(ouvert.Tableau.Colonnes, correspondance.Colonnes(genre)), codes, journal);
                foreach (var resultat in ouvert.Tableau.Lignes())
                {
                    if (!resultat.Reussit(out var ligne, out refus))
                    {
                        Echec = refus;
                        yield break;
                    }
                    ligneLue?.Invoke();
                    lue.Prendre(ligne);
                    yield return lue;
                }
            }
        }
    }
}
