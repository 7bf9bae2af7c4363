using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Vacations;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Web.Securite;

namespace Socle.Web.Service.Agenda;

/// <summary>One appointment: where it stands, what may be done with it, what it went through.</summary>
[Exige(Permission.AgendaLire)]
public sealed class FicheModel(SocleDb db, LireAgenda agenda, ChangerEtat changer, RecueillirAccord recueillir, DeplacerRendezVous deplacer, ChercherPlaces places, TimeProvider temps)
    : PageDActes<RendezVous>(Permission.AgendaTenir, "/agenda/rendez-vous")
{
    public sealed class Saisie
    {
        [Display(Name = "Pourquoi")]
        public MotifEtape? Motif { get; set; }
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public RendezVousLu RendezVous { get; private set; } = null!;

    public VacationLue Vacation { get; private set; } = null!;

    public string? Lien { get; private set; }

    public IReadOnlyList<EtapeRendezVous> Etapes { get; private set; } = [];

    /// <summary>Other hours it could move to.</summary>
    public IReadOnlyList<PlaceLibre> Ailleurs { get; private set; } = [];

    public DateOnly Aujourdhui { get; private set; }

    public IEnumerable<EtatRendezVous> Gestes => Transitions.Depuis(RendezVous.Etat)
        .Where(e => !Transitions.DemandeMotif(e) && (!Transitions.EstDuJour(e) || RendezVous.Jour <= Aujourdhui));

    public bool PeutEtreAnnule => Transitions.Permise(RendezVous.Etat, EtatRendezVous.Annule);

    public bool PeutEtreExcuse => Transitions.Permise(RendezVous.Etat, EtatRendezVous.Excuse);

    public bool AttendAccord => RendezVous is { Accord: AccordADistance.ARecueillir, Etat: < EtatRendezVous.Fait };

    public bool PeutEtreDeplace => RendezVous.Etat < EtatRendezVous.Arrive;

    public Task<IActionResult> OnPostAsync(Id<RendezVous> id, int version, EtatRendezVous vers, CancellationToken arret) =>
        FaireAsync(id, () => changer.ExecuterAsync(new(id, version, vers, Transitions.DemandeMotif(vers) ? Entree.Motif : null), arret), $"Le rendez-vous est noté «\u00A0{vers.EnMots()}\u00A0».", arret);

    public Task<IActionResult> OnPostAccordAsync(Id<RendezVous> id, int version, CancellationToken arret) =>
        FaireAsync(id, () => recueillir.ExecuterAsync(id, version, arret), "L’accord est noté.", arret);

    public Task<IActionResult> OnPostDeplacerAsync(Id<RendezVous> id, int version, Id<Vacation> vers, TimeOnly? debut, CancellationToken arret) =>
        FaireAsync(id, () => deplacer.ExecuterAsync(new(id, version, vers, debut), arret), "Le rendez-vous est déplacé.", arret);

    protected override async Task<bool> ChargerAsync(Id<RendezVous> id, CancellationToken arret)
    {
        Aujourdhui = temps.Aujourdhui();
        if (await agenda.UnAsync(id, arret) is not { } lu)
        {
            return false;
        }
        RendezVous = lu;
        Vacation = (await agenda.VacationsAsync(new(), lu.Jour, lu.Jour, arret)).First(v => v.Id == lu.VacationId);
        Lien = await db.Set<Vacation>().Where(v => v.Id == lu.VacationId).Select(v => v.LienTeleconsultation).FirstAsync(arret);
        Etapes = await db.Set<EtapeRendezVous>().AsNoTracking().Where(e => e.RendezVousId == id).OrderByDescending(e => e.Id).ToListAsync(arret);
        Ailleurs = PeutEtreDeplace && User.Peut(Permission.AgendaTenir) ? await places.PourDeplacerAsync(id, arret) : [];
        return true;
    }
}
