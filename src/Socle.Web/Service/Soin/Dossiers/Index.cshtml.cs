using Microsoft.AspNetCore.Mvc;
using Socle.Dossier.Acces;
using Socle.Dossier.Contenus;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Mesures.Dessins;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Soin.Dossiers;

/// <summary>The medical file of one worker: yesterday's facts in front, then the blocks open to the reader.</summary>
[Exige(Permission.DossierOuvrir)]
public sealed class IndexModel(EntreeDuDossier entree, LireEcrits lire, LireOppositions lireOppositions) : PageDuDossier(entree)
{
    /// <summary>Of each kind, those shown before « tout voir ».</summary>
    public const int Montres = 6;
    private const int DemandesMontrees = 5;
    private const int MoisDUneDemande = 12;

    public IReadOnlyList<SectionDuDossier> Sections { get; private set; } = [];

    public IReadOnlyList<ElementDossier<Antecedent>> Allergies { get; private set; } = [];

    public IReadOnlyList<ElementDossier<Demande>> Demandes { get; private set; } = [];

    public IReadOnlyList<Opposition> Oppositions { get; private set; } = [];

    /// <summary>What was measured, drawn.</summary>
    public IReadOnlyList<Figure> Figures { get; private set; } = [];

    /// <summary>The one block asked for, whole; null shows the beginning of each.</summary>
    public Blocs? Bloc { get; private set; }

    public async Task<IActionResult> OnGetAsync(Id<Travailleur> id, int? bloc, CancellationToken arret)
    {
        Bloc = bloc is > 0 and < 8 ? (Blocs)(1 << (bloc.Value - 1)) : null;
        if (await OuvrirAsync(id, Bloc is { } un ? un | Blocs.Sante : Blocs.Tous, arret) is { } ailleurs)
        {
            return ailleurs;
        }
        var elements = await lire.EnVigueurAsync(Dossier, Bloc is { } seul ? seul | Blocs.Sante : Blocs.Tous, arret);
        var sections = SectionDuDossier.De(elements, Dossier.Acces);
        Sections = Bloc is { } voulu ? [.. sections.Where(s => s.Bloc == voulu)] : sections;
        Allergies = [.. elements.De<Antecedent>().Where(a => a.Contenu.Nature == NatureAntecedent.Allergie)];
        Figures = FiguresDuDossier.De(elements, Fiche.Travailleur.Sexe, Fiche.Travailleur.Naissance);
        var depuis = Aujourdhui.AddMonths(-MoisDUneDemande);
        Demandes = [.. elements.De<Demande>().Where(d => d.Ecrit.Jour >= depuis).Take(DemandesMontrees)];
        Oppositions = [.. (await lireOppositions.DeAsync(Dossier, arret)).Where(o => o.LeveeLe is null)];
        return Page();
    }
}
