using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents.Adhesions;
using Socle.Adherents.Affectations;
using Socle.Adherents.Contacts;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Entreprises.Liste;
using Socle.Adherents.Etablissements;
using Socle.Adherents.Etablissements.Liste;
using Socle.Adherents.Mandats;
using Socle.Organisation;
using Socle.Organisation.Equipes;
using Socle.Technique.Envois;
using Socle.Technique.Travaux;

namespace Socle.Adherents;

public static class EnregistrementAdherents
{
    /// <summary>The use cases. Another module gives <see cref="IContratsDesEtablissements"/>.</summary>
    public static IServiceCollection AjouterAdherents(this IServiceCollection services) => services.AjouterAdhesions()
        .AddScoped<AdhererEntreprise>().AddScoped<ModifierEntreprise>().AddScoped<FusionnerEntreprises>()
        .AddScoped<RadierEntreprise>().AddScoped<ReadhererEntreprise>()
        .AddScoped<OuvrirEtablissement>().AddScoped<ModifierEtablissement>().AddScoped<FermerEtablissement>()
        .AddScoped<ChangerSiret>().AddScoped<ReprendreEtablissement>()
        .AddScoped<AffecterEtablissements>().AddScoped<AppliquerDatesEchues>()
        .Planifier<DatesEchuesDeLaNuit>(new("adherents.dates", "Dates échues", "Donne effet, à leur jour, aux radiations et aux affectations enregistrées d’avance.", Horaire.ChaqueNuit(0)))
        .AddScoped<ListerEntreprises>().AddScoped<ListerEtablissements>()
        .AddScoped<DonnerMandat>().AddScoped<DaterMandat>().AddScoped<RetirerMandat>().AddScoped<ConfierDeclaration>().AddScoped<ListerMandats>()
        .AddScoped<EnregistrerContact>().AddScoped<RetirerContact>()
        .AddScoped<IRattachements, Rattachements>()
        .Recevoir<EquipeChangeeDeSecteur, SuivreOrganisation>();
}
