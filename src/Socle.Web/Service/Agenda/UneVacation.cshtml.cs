using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Vacations;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Web.Service.Agenda;

/// <summary>One session: who is expected, what is left, and closing it.</summary>
[Exige(Permission.AgendaLire)]
public sealed class UneVacationModel(SocleDb db, LireAgenda agenda, FermerVacation fermer)
    : PageDActes<Vacation>(Permission.AgendaRegler, "/agenda/vacations")
{
    public VacationLue Vacation { get; private set; } = null!;

    public string? Lien { get; private set; }

    public IReadOnlyList<RendezVousLu> RendezVous { get; private set; } = [];

    public IEnumerable<Creneau> Libres => Creneaux.Libres(new(Vacation.Debut, Vacation.Fin), RendezVous.Where(r => r.Etat < EtatRendezVous.Excuse && !r.EnSurnombre).Select(r => new Creneau(r.Debut, r.Fin)));

    public Task<IActionResult> OnPostFermerAsync(Id<Vacation> id, CancellationToken arret) => FaireAsync(id, () => fermer.ExecuterAsync(id, arret), "La vacation est fermée.", arret);

    public Task<IActionResult> OnPostRouvrirAsync(Id<Vacation> id, CancellationToken arret) => FaireAsync(id, () => fermer.RouvrirAsync(id, arret), "La vacation est rouverte.", arret);

    protected override async Task<bool> ChargerAsync(Id<Vacation> id, CancellationToken arret)
    {
        if (await db.Set<Vacation>().AsNoTracking().FirstOrDefaultAsync(v => v.Id == id, arret) is not { } lue)
        {
            return false;
        }
        Lien = lue.LienTeleconsultation;
        Vacation = (await agenda.VacationsAsync(new(lue.ProfessionnelId), lue.Jour, lue.Jour, arret)).First(v => v.Id == id);
        RendezVous = [.. (await agenda.RendezVousAsync(new(lue.ProfessionnelId), lue.Jour, lue.Jour, tous: true, arret)).Where(r => r.VacationId == id)];
        return true;
    }
}
