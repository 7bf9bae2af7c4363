namespace Socle.Technique.Travaux;

/// <summary>A job, its last run and the next.</summary>
public sealed record LigneTravail(TravailPlanifie Travail, EtatTravail? Etat, DateTimeOffset? Prochain);

public sealed class ListerTravaux(CatalogueTravaux catalogue, EtatsTravaux etats, Planificateur planificateur)
{
    public async Task<IReadOnlyList<LigneTravail>> TousAsync(CancellationToken arret)
    {
        var connus = (await etats.TousAsync(arret)).ToDictionary(e => e.Code);
        return [.. catalogue.Tous.Select(t => new LigneTravail(t, connus.GetValueOrDefault(t.Code), planificateur.Prochain(t)))];
    }
}
