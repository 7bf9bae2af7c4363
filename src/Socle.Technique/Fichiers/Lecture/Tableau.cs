using Socle.Noyau;

namespace Socle.Technique.Fichiers;

/// <summary>A table being read: its titles are known, its rows come once, one by one, in constant memory.</summary>
public sealed class Tableau : IDisposable
{
    private readonly ISourceDeLignes _source;
    private readonly Queue<LigneBrute> _dejaLues;

    private Tableau(string nom, ISourceDeLignes source, LigneBrute titres, IEnumerable<LigneBrute> dejaLues)
    {
        (Nom, _source, LigneDesTitres) = (nom, source, titres.Numero);
        Colonnes = Entete.Colonnes(titres);
        _dejaLues = new(dejaLues);
    }

    public string Nom { get; }

    /// <summary>What was recognised: « CSV, séparateur point-virgule, UTF-8 ».</summary>
    public string Description => _source.Description;

    public int LigneDesTitres { get; }

    public IReadOnlyList<Colonne> Colonnes { get; }

    /// <summary>The first column so named, accents, case and punctuation aside.</summary>
    public Colonne? Trouver(string titre)
    {
        var cle = Texte.PourRecherche(titre);
        return Colonnes.FirstOrDefault(c => c.Cle == cle);
    }

    /// <summary>Each row, or the refusal that ends the reading.</summary>
    public IEnumerable<Resultat<LigneTableau>> Lignes()
    {
        while (_dejaLues.TryDequeue(out var ligne))
        {
            yield return new LigneTableau(ligne, Colonnes.Count, _source);
        }
        while (true)
        {
            if (!_source.Suivante().Reussit(out var ligne, out var refus))
            {
                yield return refus;
                yield break;
            }
            if (ligne is null)
            {
                yield break;
            }
            yield return new LigneTableau(ligne, Colonnes.Count, _source);
        }
    }

    public void Dispose() => _source.Dispose();

    internal static Resultat<Tableau> Commencer(string nom, ISourceDeLignes source, IReadOnlyCollection<string> titresAttendus)
    {
        var premieres = new List<LigneBrute>();
        while (premieres.Count < Entete.LignesRegardees)
        {
            if (!source.Suivante().Reussit(out var ligne, out var refus))
            {
                return refus;
            }
            if (ligne is null)
            {
                break;
            }
            premieres.Add(ligne);
        }
        return premieres.Count > 0 && Entete.Trouver(premieres, titresAttendus) is { } rang
            ? new Tableau(nom, source, premieres[rang], premieres.Skip(rang + 1))
            : RefusDeFichier.SansTitres;
    }
}
