using Socle.Noyau;
using Socle.Suivi.Vacations;

namespace Socle.Suivi.Agenda;

/// <summary>A span of a session, in local time.</summary>
public readonly record struct Creneau(TimeOnly Debut, TimeOnly Fin)
{
    public int Minutes => (int)(Fin - Debut).TotalMinutes;

    public bool Chevauche(Creneau autre) => Debut < autre.Fin && autre.Debut < Fin;

    /// <summary>« 9 h – 9 h 30 ».</summary>
    public string Afficher() => $"{Debut.Afficher()}\u00A0– {Fin.Afficher()}";
}

/// <summary>What is free and what is taken in a session. Pure.</summary>
public static class Creneaux
{
    /// <summary>Hours are multiples of this many minutes.</summary>
    public const int Pas = 5;

    /// <summary>The free spans of a session, in order.</summary>
    public static IReadOnlyList<Creneau> Libres(Vacation vacation, IEnumerable<RendezVous> tenus) =>
        Libres(new(vacation.Debut, vacation.Fin), tenus.Where(r => r.EstTenu && !r.EnSurnombre).Select(r => new Creneau(r.Debut, r.Fin)));

    /// <summary>What <paramref name="tenus"/> leave of a span, in order.</summary>
    public static IReadOnlyList<Creneau> Libres(Creneau vacation, IEnumerable<Creneau> tenus)
    {
        var libres = new List<Creneau>();
        var debut = vacation.Debut;
        foreach (var pris in tenus.OrderBy(r => r.Debut))
        {
            if (pris.Debut > debut)
            {
                libres.Add(new(debut, pris.Debut));
            }
            debut = pris.Fin > debut ? pris.Fin : debut;
        }
        if (debut < vacation.Fin)
        {
            libres.Add(new(debut, vacation.Fin));
        }
        return libres;
    }

    /// <summary>
    /// Who already has this span, the earliest; null when nobody does. Someone taken beyond the session's minutes shares an hour with one
    /// person, not two: they hinder each other only.
    /// </summary>
    public static RendezVous? Gene(IEnumerable<RendezVous> tenus, Creneau voulu, bool enSurnombre = false) =>
        tenus.Where(r => r.EstTenu && r.EnSurnombre == enSurnombre && new Creneau(r.Debut, r.Fin).Chevauche(voulu)).MinBy(r => r.Debut);

    /// <summary>The first hour, from <paramref name="apartirDe"/> on, where so many minutes are free; null when none is.</summary>
    public static TimeOnly? Premier(Vacation vacation, IEnumerable<RendezVous> tenus, int minutes, TimeOnly? apartirDe = null)
    {
        foreach (var libre in Libres(vacation, tenus))
        {
            var debut = apartirDe is { } des && des > libre.Debut ? des : libre.Debut;
            if (debut < libre.Fin && (libre.Fin - debut).TotalMinutes >= minutes)
            {
                return debut;
            }
        }
        return null;
    }

    /// <summary>The first held hour nobody shares yet, for someone taken beyond the session's minutes; null when all are shared.</summary>
    public static TimeOnly? ADoubler(IReadOnlyCollection<RendezVous> tenus, int minutes, TimeOnly fin, TimeOnly? apartirDe = null)
    {
        var doubles = tenus.Where(r => r.EnSurnombre).Select(r => new Creneau(r.Debut, r.Fin)).ToList();
        return tenus.Where(r => r.EstTenu && !r.EnSurnombre && (apartirDe is null || r.Debut >= apartirDe))
            .OrderBy(r => r.Debut).Select(r => new Creneau(r.Debut, r.Debut.AddMinutes(minutes)))
            .Where(c => c.Fin <= fin && !doubles.Any(c.Chevauche)).Select(c => (TimeOnly?)c.Debut).FirstOrDefault();
    }
}
