namespace Socle.Droit;

/// <summary>Leaves that follow each other, counted as one.</summary>
internal readonly record struct ChaineArrets
{
    public required DateOnly Debut { get; init; }

    /// <summary>Last day away; <see cref="DateOnly.MaxValue"/> while unknown.</summary>
    public required DateOnly Fin { get; init; }

    /// <summary>Days away for a work accident.</summary>
    public required int JoursAt { get; init; }

    /// <summary>One bit for each motive met.</summary>
    public required int Motifs { get; init; }

    public required int Nombre { get; init; }

    /// <summary>Place of the first leave in the facts: the whole is prescribed when it is.</summary>
    public required int Premier { get; init; }

    public bool FinConnue => Fin != DateOnly.MaxValue;

    public int Jours => Fin.DayNumber - Debut.DayNumber + 1;

    public DateOnly Retour => Fin.AddDays(1);

    public bool Contient(MotifArret motif) => (Motifs & (1 << (int)motif)) != 0;
}

internal static class Arrets
{
    /// <summary>Places of the leaves, from the earliest; equal facts keep one order whatever the order given.</summary>
    public static void Trier(ReadOnlySpan<FaitArret> arrets, Span<int> ordre)
    {
        for (var i = 0; i < arrets.Length; i++)
        {
            var place = i;
            for (; place > 0 && Comparer(arrets[i], arrets[ordre[place - 1]]) < 0; place--)
            {
                ordre[place] = ordre[place - 1];
            }

            ordre[place] = i;
        }
    }

    /// <summary>The chain that begins at <paramref name="rang"/>, which moves past it.</summary>
    public static ChaineArrets Chaine(ReadOnlySpan<FaitArret> arrets, ReadOnlySpan<int> ordre, ref int rang)
    {
        var premier = ordre[rang];
        var debut = arrets[premier].Debut;
        var fin = debut.AddDays(-1);
        int nombre = 0, motifs = 0, joursAt = 0;
        for (; rang < ordre.Length; rang++, nombre++)
        {
            ref readonly var arret = ref arrets[ordre[rang]];
            if (nombre > 0 && (fin == DateOnly.MaxValue || arret.Debut > fin.AddDays(1)))
            {
                break;
            }

            var finArret = arret.Fin ?? DateOnly.MaxValue;
            joursAt += arret.Motif == MotifArret.At ? finArret.DayNumber - arret.Debut.DayNumber + 1 : 0;
            motifs |= 1 << (int)arret.Motif;
            fin = Dates.Max(fin, finArret);
        }

        return new()
        {
            Debut = debut,
            Fin = fin,
            JoursAt = joursAt,
            Motifs = motifs,
            Nombre = nombre,
            Premier = premier,
        };
    }

    private static int Comparer(in FaitArret a, in FaitArret b)
    {
        var ordre = a.Debut.CompareTo(b.Debut);
        ordre = ordre != 0 ? ordre : Nullable.Compare(a.DelivreLe, b.DelivreLe);
        ordre = ordre != 0 ? ordre : Nullable.Compare(a.Fin, b.Fin);
        return ordre != 0 ? ordre : a.Motif.CompareTo(b.Motif);
    }
}
