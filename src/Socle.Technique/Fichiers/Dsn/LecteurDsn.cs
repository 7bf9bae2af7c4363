using System.Globalization;
using Socle.Noyau;

namespace Socle.Technique.Fichiers;

/// <summary>Reads an employer's DSN file (NEODeS) worker by worker, in constant memory. Order carries the hierarchy: a block belongs to the
/// last one seen of its parent's kind. Lines that cannot be read are listed, the others still count; a file cut short says so.</summary>
public sealed class LecteurDsn : IDisposable
{
    private const int SignesParLigne = 256;
    private const int RubriquesParIndividu = 20_000;
    private const int AnomaliesAuPlus = 1_000;
    private readonly LecteurBorne _texte;
    private readonly LimitesLecture _limites;
    private readonly List<AnomalieDsn> _anomalies = [];
    private readonly ArbreDsn _arbre = new();
    private int _ligne;
    private int _rubriques;

    private LecteurDsn(LecteurBorne texte, LimitesLecture limites) => (_texte, _limites) = (texte, limites);

    /// <summary>Complete once <see cref="Individus"/> has been read to its end.</summary>
    public IReadOnlyList<AnomalieDsn> Anomalies => _anomalies;

    /// <summary>The file begins as a DSN does. Leaves the stream at its start.</summary>
    public static bool EstUneDsn(Stream flux)
    {
        Span<byte> debut = stackalloc byte[64];
        flux.Position = 0;
        var lus = flux.ReadAtLeast(debut, debut.Length, throwOnEndOfStream: false);
        flux.Position = 0;
        return System.Text.Encoding.Latin1.GetString(debut[..lus]).TrimStart('ï', '»', '¿', ' ', '\r', '\n').StartsWith("S10.G00.", StringComparison.Ordinal);
    }

    /// <summary>The stream must be seekable and stays the caller's.</summary>
    public static Resultat<LecteurDsn> Ouvrir(Stream flux, LimitesLecture? limites = null)
    {
        limites ??= LimitesLecture.ParDefaut;
        if (flux.Length > limites.Octets)
        {
            return RefusDeFichier.Taille(flux.Length, limites);
        }
        if (flux.Length == 0)
        {
            return RefusDeFichier.Vide;
        }
        return EstUneDsn(flux)
            ? new LecteurDsn(new LecteurBorne(new StreamReader(flux, Encodages.Detecter(flux), leaveOpen: true), limites.SignesParLigne), limites)
            : new Refus("dsn.forme", "Ce fichier n’est pas une DSN : sa première ligne devrait commencer par S10.G00.00. Déposez le fichier que votre logiciel de paie a envoyé.");
    }

    /// <summary>Each worker with the contracts, leaves and ends declared under it, or the refusal that ends the reading.</summary>
    public IEnumerable<Resultat<IndividuDsn>> Individus()
    {
        while (true)
        {
            if (!Suivant().Reussit(out var individu, out var refus))
            {
                yield return refus;
                yield break;
            }
            if (individu is null)
            {
                yield break;
            }
            yield return individu;
        }
    }

    public void Dispose() => _texte.Dispose();

    private Resultat<IndividuDsn?> Suivant()
    {
        try
        {
            while (_texte.ReadLine() is { } texte)
            {
                _texte.Remettre();
                _ligne++;
                if (_arbre.RubriquesDeLIndividu > RubriquesParIndividu)
                {
                    return new Refus("dsn.individu", $"Ligne {_ligne} : un même salarié compte plus de {RubriquesParIndividu} rubriques, le fichier est mal formé.");
                }
                if (Lire(texte) is { } individu)
                {
                    return individu;
                }
            }
        }
        catch (LigneTropLongueException)
        {
            return RefusDeFichier.LigneTropLongue(_ligne + 1, _limites);
        }
        catch (OctetNulException)
        {
            return RefusDeFichier.Illisible(_ligne + 1);
        }
        return Finir();
    }

    private IndividuDsn? Lire(string texte)
    {
        var propre = texte.TrimEnd();
        if (propre.Length == 0)
        {
            return null;
        }
        if (propre.Length > SignesParLigne)
        {
            Noter("dsn.ligne.longue", $"Ligne {_ligne} : plus de {SignesParLigne} signes, la ligne n’est pas lue.");
            return null;
        }
        if (LigneDsn.Lire(propre) is not { } ligne)
        {
            Noter("dsn.ligne", $"Ligne {_ligne} : la ligne n’a pas la forme S21.G00.30.001,'valeur', elle n’est pas lue.");
            return null;
        }
        _rubriques++;
        var individu = _arbre.Ajouter(ligne, _ligne, out var orphelin);
        if (orphelin)
        {
            Noter("dsn.orphelin", $"Ligne {_ligne} : le bloc {ligne.Bloc} n’est rattaché à rien au-dessus de lui, il n’est pas lu.");
        }
        return individu;
    }

    /// <summary>The last worker, then nothing; the total of the file tells whether it is whole.</summary>
    private IndividuDsn? Finir()
    {
        if (_arbre.Terminer() is { } dernier)
        {
            return dernier;
        }
        if (_arbre.Total is not { } total)
        {
            Noter("dsn.tronquee", $"Le fichier s’arrête à la ligne {_ligne} sans son total (S90.G00.90) : il a sans doute été coupé.");
        }
        else if (total["001"] is { } annonce && annonce != _rubriques.ToString(CultureInfo.InvariantCulture))
        {
            Noter("dsn.total", $"Le fichier annonce {annonce} rubriques et en compte {_rubriques} : il a été modifié ou coupé.");
        }
        return null;
    }

    private void Noter(string code, string phrase)
    {
        if (_anomalies.Count < AnomaliesAuPlus)
        {
            _anomalies.Add(new(_ligne, code, phrase));
        }
    }
}
