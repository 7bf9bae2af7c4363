using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Entreprise.Accueil;
using Socle.Espaces.Entreprise.Annee;
using Socle.Espaces.Entreprise.RendezVous;
using Socle.Espaces.Entreprise.Salaries;
using Socle.Noyau;
using Socle.Technique.Acces;

namespace Socle.Espaces.Entreprise;

/// <summary>« À faire »: what waits for the employer, first.</summary>
[Exige(Permission.EspaceEntreprise)]
public sealed class IndexModel(LireBilans bilans, ListerSalaries salaries, LireAccueil accueil, TimeProvider temps) : PageModel
{
    private const int Lignes = 5;

    public DateOnly Aujourdhui { get; private set; }

    /// <summary>One line per company of the account.</summary>
    public IReadOnlyList<BilanEntreprise> Entreprises { get; private set; } = [];

    /// <summary>Visits whose legal date has passed, or comes within two months, the oldest first.</summary>
    public IReadOnlyList<LigneSalarie> Visites { get; private set; } = [];

    /// <summary>Leaves declared without a date of return.</summary>
    public IReadOnlyList<LigneSalarie> Absents { get; private set; } = [];

    public IReadOnlyList<LigneSalarie> SansPoste { get; private set; } = [];

    /// <summary>Convocations the service waits an answer to.</summary>
    public IReadOnlyList<LigneRendezVous> AConfirmer { get; private set; } = [];

    public int DocumentsAOuvrir { get; private set; }

    /// <summary>How far the yearly review is, when there is one company and it is begun.</summary>
    public (int Confirmes, int Total)? Revue { get; private set; }

    public BilanAnnee? Annee { get; private set; }

    public IReadOnlyList<MoisDeVisites> Mois { get; private set; } = [];

    public bool VoitLeSuivi => User.VoitLeSuivi();

    /// <summary>A site manager declares nothing for the company.</summary>
    public bool VoitLaDeclaration => User.Role() != Role.EmployeurSite;

    public int EnRetard => Entreprises.Sum(e => e.EnRetard);

    public int Proches => Entreprises.Sum(e => e.Proches);

    public int SansPosteEnTout => Entreprises.Sum(e => e.SansPoste);

    public int SansRetourEnTout => Entreprises.Sum(e => e.SansRetour);

    public IReadOnlyList<BilanEntreprise> ARenouveler => VoitLaDeclaration ? [.. Entreprises.Where(e => e.ARenouveler(Aujourdhui))] : [];

    public async Task OnGetAsync(CancellationToken arret)
    {
        Aujourdhui = temps.Aujourdhui();
        Entreprises = await bilans.ToutesAsync(VoitLeSuivi, arret);
        if (EnRetard + Proches > 0)
        {
            var limite = Aujourdhui.AddMonths(2);
            Visites = [.. (await PremieresAsync(new(), TriSalaries.Echeance, arret)).Where(l => l.Suivi?.AuPlusTard <= limite)];
        }
        Absents = SansRetourEnTout > 0 ? await PremieresAsync(new() { SansRetour = true }, TriSalaries.Nom, arret) : [];
        if (VoitLeSuivi && Entreprises.Count > 0)
        {
            AConfirmer = await accueil.AConfirmerAsync(arret);
            DocumentsAOuvrir = await accueil.DocumentsAOuvrirAsync(arret);
            (Annee, Mois) = (await accueil.AnneeAsync(arret), await accueil.MoisAVenirAsync(arret));
        }
        Revue = Entreprises is [var seule] && ARenouveler.Count > 0 ? await accueil.RevueAsync(seule.Id, arret) : null;
        SansPoste = SansPosteEnTout > 0 ? await PremieresAsync(new() { SansPoste = true }, TriSalaries.Nom, arret) : [];
    }

    private async Task<IReadOnlyList<LigneSalarie>> PremieresAsync(FiltreSalaries filtre, TriSalaries tri, CancellationToken arret) =>
        await (await salaries.LignesAsync(filtre, null, tri, false, (0, Lignes), arret)).ToListAsync(arret);
}
