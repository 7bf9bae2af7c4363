using System.Globalization;
using Socle.Noyau;
using Socle.Technique.Fichiers;

namespace Socle.Suivi.Reprise;

/// <summary>One row under a mapping: reads each thing, and notes what cannot be read. A thing left aside never loses the row.</summary>
internal sealed class LigneLue(string fichier, ColonnesLues colonnes, CodesLus codes, JournalReprise journal)
{
    private LigneTableau ligne = null!;

    public string Fichier => fichier;

    public int Numero => ligne.Numero;

    public bool Refusee { get; private set; }

    public void Prendre(LigneTableau nouvelle) => (ligne, Refusee) = (nouvelle, false);

    public string Texte(ChampReprise champ) => colonnes.De(champ) is { } colonne ? ligne[colonne] : "";

    public string? TexteOuRien(ChampReprise champ) => Texte(champ) is { Length: > 0 } texte ? texte : null;

    public bool Dit(ChampReprise champ) => colonnes.Dit(champ);

    public string? Code(ChampReprise champ) => codes.Un(champ, Texte(champ));

    public IEnumerable<string> Codes(ChampReprise champ) => codes.Plusieurs(champ, Texte(champ));

    /// <summary>The code was set aside on purpose.</summary>
    public bool EstLaisse(ChampReprise champ) => codes.EstLaisse(champ, Texte(champ));

    /// <summary>Null when nothing is said.</summary>
    public bool? OuiNon(ChampReprise champ) => Code(champ) switch { TablesReprise.Oui => true, TablesReprise.Non => false, _ => null };

    public DateOnly? Date(ChampReprise champ)
    {
        var texte = Texte(champ);
        // Software writes « no date » as zeros or as the first of its calendar.
        if (texte.Length == 0 || texte is "00/00/0000" or "0000-00-00" or "01/01/1900" or "31/12/9999" or "01/01/0001")
        {
            return null;
        }
        if (DatesFrancaises.Lire(texte).Reussit(out var date, out var refus))
        {
            return date;
        }
        Reserver(champ, refus.Code, refus.Phrase);
        return null;
    }

    public int? Nombre(ChampReprise champ)
    {
        var texte = Texte(champ).Replace("%", "", StringComparison.Ordinal).Replace(',', '.').Trim();
        if (texte.Length == 0)
        {
            return null;
        }
        if (decimal.TryParse(texte, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var nombre) && nombre <= 1_000_000)
        {
            return (int)decimal.Round(nombre);
        }
        Reserver(champ, "nombre", "La valeur n’est pas un nombre.");
        return null;
    }

    /// <summary>A value that checks itself; wrong, it is left aside and said.</summary>
    public T? Valeur<T>(ChampReprise champ) where T : class, IValeur<T>
    {
        if (Texte(champ) is not { Length: > 0 } texte)
        {
            return null;
        }
        if (T.Lire(texte).Reussit(out var valeur, out var refus))
        {
            return valeur;
        }
        Reserver(champ, refus.Code, refus.Phrase);
        return null;
    }

    public void Reserver(ChampReprise champ, string code, string phrase) =>
        journal.Reserver(fichier, ligne.Numero, colonnes.De(champ), code, $"{phrase.TrimEnd('.')} : la valeur est laissée de côté.");

    public void Signaler(ChampReprise champ, string code, string phrase) => journal.Reserver(fichier, ligne.Numero, colonnes.De(champ), code, phrase);

    public void Refuser(ChampReprise champ, string code, string phrase)
    {
        Refusee = true;
        journal.Refuser(fichier, ligne.Numero, colonnes.De(champ), code, phrase);
    }
}
