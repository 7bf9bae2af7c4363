using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Suivi.Agenda;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Accueil;

/// <summary>Someone on the sheet. A sheet lies about: the kind of a visit the employer has no part in is not on it.</summary>
public sealed record LigneImprimee(TimeOnly Debut, TimeOnly Fin, string Nom, string? Telephone, string? Entreprise, RendezVousLu RendezVous)
{
    public bool Discret => RendezVous.Entreprise is null && (RendezVous.PourService is null || RendezVous.Type is TypeVisite.Prereprise or TypeVisite.Demande);
}

/// <summary>A session of the day and who is expected there.</summary>
public sealed record VacationImprimee(VacationLue Vacation, IReadOnlyList<LigneImprimee> Lignes);

/// <summary>The day on paper, for when nothing else works: one sheet for each professional. Names leave the program: it is traced.</summary>
public sealed class ImprimerAgenda(SocleDb db, LireAgenda agenda, Ecritures ecritures)
{
    private static readonly Processus Processus = new("agenda.imprimer", "Impression de l’agenda d’un jour");

    public async Task<IReadOnlyList<IReadOnlyList<VacationImprimee>>> ExecuterAsync(DateOnly jour, Id<Centre>? centre, CancellationToken arret = default)
    {
        await ecritures.Faire(Processus, null, e =>
        {
            e.Tracer(ActionAudit.Fait, "agenda", 0, JsonSerializer.Serialize(new { jour, centre = centre?.ToString() }));
            return Task.FromResult(Resultat.De(true));
        }, arret);
        var filtre = new FiltreAgenda(Centre: centre);
        var vacations = await agenda.VacationsAsync(filtre, jour, jour, arret);
        var attendus = (await LignesAsync(await agenda.RendezVousAsync(filtre, jour, jour, tous: false, arret), arret)).ToLookup(l => l.RendezVous.VacationId);
        return [.. vacations.Where(v => !v.Fermee).Select(v => new VacationImprimee(v, [.. attendus[v.Id]])).GroupBy(v => v.Vacation.ProfessionnelId).Select(g => g.ToList())];
    }

    private async Task<List<LigneImprimee>> LignesAsync(IReadOnlyList<RendezVousLu> rendezVous, CancellationToken arret)
    {
        var ids = rendezVous.Select(r => r.TravailleurId).Distinct().ToArray();
        var telephones = await db.Set<Travailleur>().Where(t => EF.Parameter(ids).Contains(t.Id)).Select(t => new { t.Id, t.Telephone }).ToDictionaryAsync(t => t.Id, t => t.Telephone, arret);
        return [.. rendezVous.Select(r => new LigneImprimee(r.Debut, r.Fin, r.Nom, telephones.GetValueOrDefault(r.TravailleurId), r.Employeur, r))];
    }
}
