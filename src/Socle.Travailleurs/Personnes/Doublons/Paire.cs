using Socle.Noyau;

namespace Socle.Travailleurs.Personnes.Doublons;

/// <summary>Two files, how sure it is that they are one person's, and why.</summary>
internal sealed record Paire(long A, long B, int Note, MotifRessemblance Motif, string Raisons)
{
    /// <summary>Below, the pair is not worth anyone's time.</summary>
    private const int NoteMinimale = 40;

    private const int CaracteresVoisins = 2;

    /// <summary>Null when nothing suggests one person, or too little.</summary>
    public static Paire? De(PersonneConnue un, PersonneConnue autre)
    {
        if (Ressemblance.Entre(un.Comparee, autre.Comparee) is not { } ressemblance)
        {
            return null;
        }
        var indices = Indices(un, autre).ToList();
        var note = Math.Clamp(Depart(ressemblance.Motif) + indices.Sum(i => i.Points), 0, 100);
        return note < NoteMinimale
            ? null
            : new Paire(Math.Min(un.Id, autre.Id), Math.Max(un.Id, autre.Id), note, ressemblance.Motif,
                string.Join('\n', indices.Select(i => i.Phrase).Prepend(ressemblance.Phrase)));
    }

    private static int Depart(MotifRessemblance motif) => motif switch
    {
        MotifRessemblance.MemeNir => 100,
        MotifRessemblance.MemesNomsMemeNaissance => 92,
        MotifRessemblance.NomsInverses => 88,
        MotifRessemblance.NomOuPrenomPartiel => 75,
        MotifRessemblance.FauteDeFrappe => 70,
        MotifRessemblance.NaissanceVoisine => 65,
        _ => throw new ArgumentOutOfRangeException(nameof(motif)),
    };

    private static IEnumerable<(int Points, string Phrase)> Indices(PersonneConnue un, PersonneConnue autre)
    {
        if (Numeros(un.Comparee.Nir, autre.Comparee.Nir) is { } numeros)
        {
            yield return numeros;
        }
        if (un.Sexe is { } a && autre.Sexe is { } b && a != b && a != Sexe.Indetermine && b != Sexe.Indetermine)
        {
            yield return (-25, "Sexes différents.");
        }
        if (un.LieuNaissance is not null && autre.LieuNaissance is not null)
        {
            yield return un.LieuNaissance == autre.LieuNaissance ? (6, "Même lieu de naissance.") : (-12, "Lieux de naissance différents.");
        }
    }

    private static (int, string)? Numeros(Nir? un, Nir? autre) => (un, autre) switch
    {
        (null, _) or (_, null) => null,
        _ when un == autre => null,
        _ when un.EstProvisoire || autre.EstProvisoire => (4, "L’un des deux numéros de sécurité sociale est provisoire."),
        _ when Distance.Entre(un.ToString().AsSpan(0, 13), autre.ToString().AsSpan(0, 13), CaracteresVoisins) <= CaracteresVoisins =>
            (-10, "Numéros de sécurité sociale qui diffèrent d’un ou deux caractères."),
        _ => (-45, "Numéros de sécurité sociale différents."),
    };
}
