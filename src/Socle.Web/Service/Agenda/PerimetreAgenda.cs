using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Organisation.Salles;
using Socle.Suivi.Agenda;
using Socle.Technique.Base;
using Socle.Web.Navigation;

namespace Socle.Web.Service.Agenda;

/// <summary>Whose agenda, and around which day: read in the address, one's own team to begin with.</summary>
public sealed class PerimetreAgenda(SocleDb db, Affectations affectations, Choix choix, TimeProvider temps)
{
    /// <summary>« tout » shows the whole service to someone who has a team.</summary>
    public const string ToutLeService = "tout";

    public FiltreAgenda Filtre { get; private set; } = new();

    public DateOnly Jour { get; private set; }

    public DateOnly Aujourdhui { get; private set; }

    public Listes Listes { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Equipes { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Professionnels { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Salles { get; private set; } = [];

    public bool AUneEquipe { get; private set; }

    public string Nom { get; private set; } = "";

    public async Task LireAsync(HttpContext contexte, CancellationToken arret)
    {
        var adresse = contexte.Request.Query;
        Aujourdhui = temps.Aujourdhui();
        Jour = DateOnly.TryParseExact(adresse["jour"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour) && jour.Year is > 2000 and < 2200 ? jour : Aujourdhui;
        Listes = await choix.LireAsync(arret);
        var mienne = await affectations.EquipeAsync(contexte.User, arret);
        AUneEquipe = mienne is not null;
        var precise = Lire<Professionnel>(adresse["professionnel"]) is not null || Lire<Centre>(adresse["centre"]) is not null || adresse["equipe"] == ToutLeService;
        Filtre = new(Lire<Professionnel>(adresse["professionnel"]), Lire<Centre>(adresse["centre"]), Lire<Equipe>(adresse["equipe"]) ?? (precise ? null : mienne), Lire<Salle>(adresse["salle"]));
        Equipes = AUneEquipe ? [new SelectListItem("Tout le service", ToutLeService), .. Listes.Equipes] : Listes.Equipes;
        await LireNomsAsync(arret);
    }

    private async Task LireNomsAsync(CancellationToken arret)
    {
        var soignants = await db.Set<Professionnel>().AsNoTracking().Where(p => (p.Au == null || p.Au >= Aujourdhui) && p.Metier <= Metier.Infirmier)
            .Select(p => new { p.Id, p.Nom, p.Prenom }).ToListAsync(arret);
        Professionnels = [.. soignants.OrderBy(p => Texte.PourRecherche($"{p.Nom} {p.Prenom}"), StringComparer.Ordinal).Select(p => new SelectListItem($"{p.Nom} {p.Prenom}", p.Id.ToString()))];
        Salles = Filtre.Centre is { } centre
            ? await db.Set<Salle>().Where(s => s.CentreId == centre && s.Active).OrderBy(s => s.Nom).Select(s => new SelectListItem(s.Nom, s.Id.ToString())).ToListAsync(arret)
            : [];
        Nom = NomDe(Professionnels, Filtre.Professionnel?.ToString()) ?? NomDe(Listes.Centres, Filtre.Centre?.ToString()) ?? Listes.NomEquipe(Filtre.Equipe) ?? "Tout le service";
    }

    private static string? NomDe(IReadOnlyList<SelectListItem> liste, string? id) => id is null ? null : liste.FirstOrDefault(l => l.Value == id)?.Text;

    private static Id<T>? Lire<T>(string? texte) => Id<T>.TryParse(texte, null, out var id) ? id : null;
}
