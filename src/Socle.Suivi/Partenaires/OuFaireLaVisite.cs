using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Suivi.Agenda;
using Socle.Suivi.Planification;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;

namespace Socle.Suivi.Partenaires;

/// <summary>A centre the person could go to, and how far it is from the place of work.</summary>
public sealed record CentrePossible(Id<Centre> Centre, string Nom, int Minutes);

/// <summary>How far someone is from where they are followed, and what else there is.</summary>
/// <param name="Minutes">To their own centre; absent when it is not known.</param>
/// <param name="Limite">What the service finds far.</param>
/// <param name="Eloigne">Usually works in another department, as the employer declared it: the place of the contract says nothing.</param>
/// <param name="Centres">Others, near enough.</param>
/// <param name="ADistance">Free hours of remote sessions.</param>
public sealed record Eloignement(int? Minutes, int Limite, bool Eloigne, IReadOnlyList<CentrePossible> Centres, IReadOnlyList<PlaceLibre> ADistance)
{
    public bool EstLoin => Eloigne || Minutes > Limite;
}

/// <summary>For someone far from their centre: a remote session, another centre, or another service.</summary>
public sealed class OuFaireLaVisite(SocleDb db, ChercherPlaces places)
{
    private const int Proposes = 3;

    /// <summary>Null when nothing is known of where the person works.</summary>
    public async Task<Eloignement?> PourAsync(Id<Contrat> contrat, PlaceCherchee cherchee, CancellationToken arret)
    {
        var lieu = await db.Set<Contrat>().Where(c => c.Id == contrat).Join(db.Set<Etablissement>(), c => c.EtablissementId, e => e.Id, (c, e) => new { e.CodePostal, e.Commune, e.CentreId, c.Eloigne }).FirstOrDefaultAsync(arret);
        if (lieu is null)
        {
            return null;
        }
        var reglages = await ReglagesPlanification.LireAsync(db, arret);
        var centres = await db.Set<Centre>().AsNoTracking().Where(c => c.Actif && c.Genre == GenreCentre.Fixe).ToListAsync(arret);
        var trajets = new Trajets(reglages, await db.Set<TrajetCommune>().AsNoTracking().ToListAsync(arret), centres);
        var zone = Trajets.Cle(lieu.CodePostal, lieu.Commune);
        int? minutes = lieu.CentreId is { } sien && centres.Exists(c => c.Id == sien) ? trajets.Minutes(zone, sien) : null;
        var loin = lieu.Eloigne || minutes > reglages.TrajetAuPlus;
        return new(minutes, reglages.TrajetAuPlus, lieu.Eloigne,
            loin && !lieu.Eloigne ? [.. Proches(centres.Where(c => c.Id != lieu.CentreId).Select(c => new CentrePossible(c.Id, c.Nom, trajets.Minutes(zone, c.Id))), minutes, reglages.TrajetAuPlus)] : [],
            loin ? await places.ChercherAsync(cherchee with { Equipe = null, Centre = null, ADistance = true }, Proposes, arret) : []);
    }

    private static IEnumerable<CentrePossible> Proches(IEnumerable<CentrePossible> centres, int? minutes, int limite) =>
        centres.Where(c => c.Minutes <= limite && !(c.Minutes >= minutes)).OrderBy(c => c.Minutes).ThenBy(c => c.Nom, StringComparer.Ordinal).Take(Proposes);
}
