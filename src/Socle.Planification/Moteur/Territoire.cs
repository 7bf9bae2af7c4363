namespace Socle.Planification.Moteur;

/// <summary>
/// A part of the plan that can be worked on beside the others: some half-days, the visits placed there, and some of those left out.
/// A limit of presence counts one half-day, so no two parts share any.
/// </summary>
internal sealed record Territoire(bool[] Seances, bool[] Visites)
{
    public static Territoire Tout(Modele modele) => new([.. Enumerable.Repeat(true, modele.Seances)], [.. Enumerable.Repeat(true, modele.Demandes)]);

    /// <summary>Cuts a plan in two at random: most pairs of half-days are parted in one round and together in the next.</summary>
    public static (Territoire Un, Territoire Deux) Couper(Modele modele, EtatPlan plan, Hasard hasard)
    {
        var cote = new bool[(modele.Jour.DefaultIfEmpty(0).Max() + 1) * 2];
        for (var c = 0; c < cote.Length; c++)
        {
            cote[c] = hasard.Entier(2) == 0;
        }
        var seances = modele.Instance.Seances.Select(s => cote[s.Jour * 2 + s.DemiJournee]).ToArray();
        var visites = new bool[modele.Demandes];
        for (var d = 0; d < visites.Length; d++)
        {
            visites[d] = plan.Seance[d] >= 0 ? seances[plan.Seance[d]] : hasard.Entier(2) == 0;
        }
        return (new(seances, visites), new([.. seances.Select(s => !s)], [.. visites.Select(v => !v)]));
    }
}
