using Microsoft.Extensions.DependencyInjection;
using Socle.Organisation.Absences;
using Socle.Organisation.Centres;
using Socle.Organisation.Competences;
using Socle.Organisation.Equipes;
using Socle.Organisation.Partenaires;
using Socle.Organisation.Professionnels;
using Socle.Organisation.Salles;
using Socle.Organisation.Secteurs;

namespace Socle.Organisation;

public static class EnregistrementOrganisation
{
    /// <summary>The use cases. Other modules give <see cref="IRattachements"/> and <see cref="IUsageDesLieux"/>.</summary>
    public static IServiceCollection AjouterOrganisation(this IServiceCollection services) => services
        .AddScoped<CreerSecteur>().AddScoped<ModifierSecteur>().AddScoped<FermerSecteur>().AddScoped<RouvrirSecteur>()
        .AddScoped<CreerCentre>().AddScoped<ModifierCentre>().AddScoped<FermerCentre>().AddScoped<RouvrirCentre>()
        .AddScoped<CreerEquipe>().AddScoped<ModifierEquipe>().AddScoped<FermerEquipe>().AddScoped<RouvrirEquipe>()
        .AddScoped<EnregistrerProfessionnel>().AddScoped<DepartProfessionnel>()
        .AddScoped<AjouterSalle>().AddScoped<ModifierSalle>().AddScoped<FermerSalle>().AddScoped<RouvrirSalle>()
        .AddScoped<EnregistrerCompetence>().AddScoped<FermerCompetence>().AddScoped<RouvrirCompetence>().AddScoped<DonnerCompetence>().AddScoped<RetirerCompetence>()
        .AddScoped<NoterAbsence>().AddScoped<ModifierAbsence>().AddScoped<RetirerAbsence>()
        .AddScoped<EnregistrerPartenaire>().AddScoped<FermerPartenaire>();
}
