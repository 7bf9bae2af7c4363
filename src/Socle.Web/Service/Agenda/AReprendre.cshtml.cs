using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Suivi.Agenda;
using Socle.Technique.Acces;
using Socle.Web.Navigation;

namespace Socle.Web.Service.Agenda;

/// <summary>Appointments that fell through, to be taken again: the nearest legal date first.</summary>
[Exige(Permission.AgendaTenir)]
public sealed class AReprendreModel(RendezVousAReprendre aReprendre, Affectations affectations, Choix choix, TimeProvider temps) : PageModel
{
    public const string ToutLeService = "tout";

    [FromQuery(Name = UrlListe.ClePage)]
    public int Numero { get; set; } = 1;

    public Listes Listes { get; private set; } = null!;

    public Id<Equipe>? Equipe { get; private set; }

    /// <summary>Who is looking works in a team: theirs comes first.</summary>
    public bool AUneEquipe { get; private set; }

    public Pagination Pagination { get; private set; } = null!;

    public IReadOnlyList<AReprendre> Lignes { get; private set; } = [];

    public DateOnly Aujourdhui => temps.Aujourdhui();

    public async Task OnGetAsync(CancellationToken arret)
    {
        Listes = await choix.LireAsync(arret);
        var sienne = await affectations.EquipeAsync(User, arret);
        AUneEquipe = sienne is not null;
        Equipe = Request.Query["equipe"] == ToutLeService ? null : Request.Query.Id<Equipe>("equipe") ?? sienne;
        Pagination = new Pagination(Numero, await aReprendre.CompterAsync(Equipe, arret));
        Lignes = await aReprendre.PageAsync(Equipe, Pagination.Decalage, Pagination.Taille, arret);
    }
}
