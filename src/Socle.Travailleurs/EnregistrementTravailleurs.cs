using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents;
using Socle.Adherents.Etablissements;
using Socle.Technique.Envois;
using Socle.Travailleurs.Adhesions;
using Socle.Travailleurs.Annuelles;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;
using Socle.Travailleurs.Personnes.Doublons;

namespace Socle.Travailleurs;

public static class EnregistrementTravailleurs
{
    public static IServiceCollection AjouterTravailleurs(this IServiceCollection services)
    {
        services.AddScoped<Ressemblants>().AddScoped<EmbaucherTravailleur>().AddScoped<DeclarerArrivee>().AddScoped<DesignerPersonne>().AddScoped<ModifierIdentite>().AddScoped<LireNir>();
        services.AddScoped<OuvrirContrat>().AddScoped<PreciserContrat>().AddScoped<TerminerContrat>().AddScoped<RouvrirContrat>().AddScoped<AnnulerContrat>();
        services.AddScoped<ChangerPoste>().AddScoped<DeclarerExposition>().AddScoped<TerminerExposition>().AddScoped<AnnulerExposition>();
        services.AddScoped<DeclarerArret>().AddScoped<ProlongerArret>().AddScoped<ReprendreTravail>().AddScoped<AnnulerArret>();
        services.AddScoped<IContratsDesEtablissements, ContratsDesEtablissements>();
        services.AddScoped<TrouverDoublons>().AddScoped<EcarterDoublon>().AddScoped<FusionnerTravailleurs>().AddScoped<DefaireFusion>();
        services.AddScoped<ProposerRisques>();
        services.AddScoped<ConfirmerSalaries>().AddScoped<SignerDeclaration>().Recevoir<EntreprisesFusionnees, SuivreFusion>();
        return services;
    }
}
