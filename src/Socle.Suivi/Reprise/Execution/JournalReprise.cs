using Socle.Noyau;
using Socle.Technique.Fichiers;

namespace Socle.Suivi.Reprise;

/// <summary>What is refused or left aside, as it comes. A sentence names nobody and repeats no identity.</summary>
internal sealed class JournalReprise
{
    private readonly List<LigneReprise> lignes = [];

    public IReadOnlyList<LigneReprise> Lignes => lignes;

    public int Refusees { get; private set; }

    public int Reserves { get; private set; }

    public void Refuser(string fichier, int ligne, Colonne? colonne, string code, string phrase)
    {
        Refusees++;
        Ajouter(GenreLigne.Refus, fichier, ligne, colonne, code, phrase);
    }

    public void Reserver(string fichier, int ligne, Colonne? colonne, string code, string phrase)
    {
        Reserves++;
        Ajouter(GenreLigne.Reserve, fichier, ligne, colonne, code, phrase);
    }

    private void Ajouter(GenreLigne genre, string fichier, int ligne, Colonne? colonne, string code, string phrase) => lignes.Add(new LigneReprise
    {
        Id = Id<LigneReprise>.Nouveau(),
        RepriseId = default,
        Genre = genre,
        Rang = lignes.Count,
        Fichier = fichier,
        Ligne = ligne,
        Colonne = colonne is null ? null : $"{colonne.Lettre} « {colonne.Titre} »",
        Motif = code,
        Phrase = phrase,
    });
}
